// Written by make-epsg.mjs from epsg-index 2.0.0; do not edit.
export const EPSG_TEXT = `a=6378249.145 rf=293.465 towgs84=-255,-15,71,0,0,0,0
a=6378249.145 rf=293.465 towgs84=725,685,536,0,0,0,0
a=6378249.145 rf=293.465 towgs84=72,213.7,93,0,0,0,0
a=6378249.145 rf=293.465 towgs84=174,359,365,0,0,0,0
a=6378249.145 rf=293.465 towgs84=9,183,236,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-153,153,307,0,0,0,0
a=6378249.145 rf=293.465 towgs84=195.671,332.517,274.607,0,0,0,0
ellps=clrk66 nadgrids=CQ77NA83.GSB
ellps=clrk66 nadgrids=May76v20.gsb
ellps=GRS80 towgs84=23.772,17.49,17.859,0.3132,1.85274,-1.67299,-5.4262
a=6378249.145 rf=293.465 towgs84=-125,53,467,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-124.76,53,466.79,0,0,0,0
ellps=krass towgs84=-17.51,-108.32,-62.39,0,0,0,0
ellps=WGS84 towgs84=0,0,0,0,0,0,0
ellps=bessel towgs84=674.374,15.056,405.346,0,0,0,0
ellps=intl towgs84=-133.63,-157.5,-158.62,0,0,0,0
ellps=intl towgs84=-110.33,-97.73,-119.85,0.3423,1.1634,0.2715,0.063
a=6378298.3 rf=294.73 pm=-3.687375
ellps=bessel pm=ferro
a=6378293.64520876 b=6356617.98767984
ellps=intl towgs84=-0.465,372.095,171.736,0,0,0,0
ellps=intl towgs84=-115.8543,-99.0583,-152.4616,0,0,0,0
ellps=intl towgs84=15.75,164.93,126.18,0,0,0,0
ellps=intl towgs84=-233.43,6.65,173.64,0,0,0,0
ellps=intl towgs84=16,196,93,0,0,0,0
ellps=clrk80ign towgs84=-263,6,431,0,0,0,0
ellps=WGS72 towgs84=0,0,1.9,0,0,0.814,-0.38
ellps=intl towgs84=-173,253,27,0,0,0,0
ellps=bessel towgs84=-145.907,505.034,685.756,-1.162,2.347,1.592,6.342
ellps=helmert
ellps=GRS80 towgs84=-199.87,74.79,246.62,0,0,0,0
ellps=intl
ellps=GRS80 towgs84=0,0,0,0,0,0,0
a=6378300 rf=296 towgs84=-199,32,322,0,0,0,0
a=6378300 rf=296
a=6378249.145 rf=293.465 towgs84=-88,4,101,0,0,0,0
ellps=intl towgs84=-265.8867,76.9851,20.2667,0.33746,3.09264,-2.53861,0.4598
ellps=krass towgs84=2.329,-147.042,-92.08,0.309,-0.325,-0.497,5.69
ellps=intl towgs84=-422.651,-172.995,84.02,0,0,0,0
ellps=intl towgs84=-104,167,-38,0,0,0,0
ellps=intl towgs84=-203,141,53,0,0,0,0
a=6378135 rf=298.257 nadgrids=NB7783v2.gsb
ellps=clrk66 nadgrids=NTv2_0.gsb
ellps=intl towgs84=-87,-98,-121,0,0,0,0
ellps=clrk80ign towgs84=-70.9,-151.8,-41.4,0,0,0,0
ellps=intl towgs84=163.511,127.533,-159.789,0,0,0.814,-0.6
ellps=bessel towgs84=-377,681,-50,0,0,0,0
datum=WGS84
a=6378249.145 rf=293.465 towgs84=-56.1,-167.8,13.1,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-104.4,-136.6,201.2,0,0,0,0
a=6378293.64520876 b=6356617.98767984 towgs84=-61.702,284.488,472.052,0,0,0,0
ellps=intl towgs84=-148,136,90,0,0,0,0
ellps=intl towgs84=-288,175,-376,0,0,0,0
ellps=intl towgs84=-143,-236,7,0,0,0,0
ellps=intl towgs84=-162.619,-276.959,-161.764,-0.067753,2.243648,1.158828,-1.094246
ellps=IAU76
ellps=intl towgs84=-96.062,-82.428,-121.753,-4.801,-0.345,1.376,1.496
ellps=krass towgs84=-76,-138,67,0,0,0,0
ellps=krass towgs84=26,-121,-78,0,0,0,0
ellps=krass towgs84=15.8,-154.4,-82.3,0,0,0,0
ellps=krass towgs84=-44.183,-0.58,-38.489,-2.3867,-2.7072,3.5196,-8.2703
ellps=krass towgs84=24.47,-130.89,-81.56,0,0,-0.13,-0.22
ellps=krass towgs84=25,-141,-78.5,0,-0.35,-0.736,0
ellps=clrk66 towgs84=-80,-100,-228,0,0,0,0
ellps=clrk80ign towgs84=-106,-87,188,0,0,0,0
ellps=intl towgs84=-119.4248,-303.65872,-11.00061,1.164298,0.174458,1.096259,3.657065
ellps=bessel towgs84=-403,684,41,0,0,0,0
ellps=intl towgs84=-499,-249,314,0,0,0,0
ellps=intl towgs84=-289,-124,60,0,0,0,0
ellps=GRS80 towgs84=-0.991,1.9072,0.5129,-1.25033e-07,-4.6785e-08,-5.6529e-08,0
ellps=intl towgs84=137,248,-430,0,0,0,0
ellps=intl towgs84=-472.29,-5.63,-304.12,0.4362,-0.8374,0.2563,1.8984
ellps=intl towgs84=-186,230,110,0,0,0,0
ellps=intl towgs84=126.93,547.94,130.41,-2.7867,5.1612,-0.8584,13.8227
ellps=intl towgs84=162,117,154,0,0,0,0
ellps=intl towgs84=72.51,345.411,79.241,-1.5862,-0.8826,-0.5495,1.3653
ellps=intl towgs84=84,274,65,0,0,0,0
ellps=intl towgs84=-382,-59,-262,0,0,0,0
ellps=intl towgs84=335.47,222.58,-230.94,0,0,0,0
ellps=clrk66 towgs84=11.363,424.148,373.13,0,0,0,0
ellps=intl towgs84=253,-132,-127,0,0,0,0
ellps=intl towgs84=287.58,177.78,-135.41,0,0,0,0
ellps=intl towgs84=-13,-348,292,0,0,0,0
ellps=intl towgs84=-480.26,-438.32,-643.429,16.3119,20.1721,-4.0349,-111.7002
ellps=intl towgs84=-10.18,-350.43,291.37,0,0,0,0
ellps=intl towgs84=-963,510,-359,0,0,0,0
ellps=bessel towgs84=-587.8,519.75,145.76,0,0,0,0
ellps=intl towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68
ellps=bessel towgs84=414.1,41.3,603.1,0.855,-2.141,7.023,0
ellps=bessel
ellps=intl towgs84=-73,47,-83,0,0,0,0
ellps=intl towgs84=982.6087,552.753,-540.873,32.39344,-153.25684,-96.2266,16.805
ellps=intl towgs84=-11.64,-348.6,291.98,0,0,0,0
ellps=intl towgs84=-210.502,-66.902,-48.476,-2.094,15.067,5.817,0.485
ellps=intl towgs84=-208.719,129.685,52.092,0.195,0.014,-0.327,0.198
ellps=intl towgs84=-103.088,162.481,-28.276,-0.167,-0.082,-0.168,-1.504
ellps=bessel nadgrids=BETA2007.gsb
ellps=bessel towgs84=-146.414,507.337,680.507,0,0,0,0
ellps=clrk66 towgs84=-115,118,426,0,0,0,0
ellps=evrst30 towgs84=283.729,735.942,261.143,0,0,0,0
ellps=aust_SA towgs84=-117.808,-51.536,137.784,-0.303,-0.446,-0.234,-0.29
ellps=intl towgs84=-206.1,-174.7,-87.7,0,0,0,0
ellps=clrk66 towgs84=-127.62,-67.24,-47.04,3.068,-4.903,-1.578,-1.06
a=6378306.3696 b=6356571.996 towgs84=51,391,-36,0,0,0,0
a=6378306.3696 b=6356571.996 towgs84=98,390,-22,0,0,0,0
ellps=intl towgs84=265.025,384.929,-194.046,0,0,0,0
ellps=evrst30 towgs84=198,881,317,0,0,0,0
ellps=WGS84 towgs84=-56.263,16.136,-22.856,0,0,0,0
ellps=evrst69 towgs84=0,0,0,0,0,0,0
ellps=intl towgs84=-208.4058,-109.8777,-2.5764,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-241.54,-163.64,396.06,0,0,0,0
ellps=GRS80 towgs84=0.072,-0.507,-0.245,0.0183,-0.0003,0.007,-0.0093
ellps=GRS80 towgs84=0.055,-0.541,-0.185,-0.0183,0.0003,0.007,-0.014
ellps=intl towgs84=410.793,54.542,80.501,-2.5596,-2.3517,-0.6594,17.3218
ellps=intl towgs84=347.175,1077.618,2623.677,33.9058,-70.6776,9.4013,186.0647
ellps=intl towgs84=221.597,152.441,176.523,2.403,1.3893,0.884,11.4648
ellps=intl towgs84=218.769,150.75,176.75,3.5231,2.0037,1.288,10.9817
ellps=intl towgs84=217.109,86.452,23.711,0.0183,-0.0003,0.007,-0.0093
ellps=WGS84 towgs84=0,-0.15,0.68,0,0,0,0
a=6378249.145 rf=293.465
ellps=intl towgs84=145,-187,103,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-770.1,158.4,-498.2,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-79.9,-158,-168.9,0,0,0,0
ellps=intl towgs84=-255,-29,-105,0,0,0,0
ellps=helmert towgs84=-146.21,112.63,4.05,0,0,0,0
ellps=intl towgs84=-153.33,-169.41,86.39,0,0,0,0
ellps=GRS80
a=6378249.145 rf=293.465 towgs84=70.995,-335.916,262.898,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-242.2,-144.9,370.3,0,0,0,0
ellps=WGS84 towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278
a=6378249.145 rf=293.465 towgs84=-180.624,-225.516,173.919,-0.81,-1.898,8.336,16.71006
ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.2263
ellps=clrk80ign towgs84=-83,37,124,0,0,0,0
ellps=clrk66
ellps=intl towgs84=94,-948,-1262,0,0,0,0
ellps=clrk66 towgs84=-292.295,248.758,429.447,-4.9971,-2.99,-6.6906,1.0289
ellps=intl towgs84=185,165,42,0,0,0,0
ellps=bessel towgs84=595.48,121.69,515.35,-4.115,2.9383,-0.853,-3.408
ellps=aust_SA
ellps=intl towgs84=-637,-549,-203,0,0,0,0
a=6378137 b=6378137 nadgrids=@null
ellps=bessel towgs84=682,-203,480,0,0,0,0
ellps=clrk66 towgs84=11,72,-101,0,0,0,0
ellps=clrk66 towgs84=-102.283,-10.277,-257.396,-3.976,-0.002,-6.203,12.315
ellps=intl towgs84=-134,229,-29,0,0,0,0
ellps=clrk66 towgs84=-132,-110,-335,0,0,0,0
ellps=WGS84
ellps=evrst30 towgs84=214,804,268,0,0,0,0
a=6377301.243 rf=300.8017255 towgs84=283,682,231,0,0,0,0
a=6377299.151 rf=300.8017255 towgs84=295,736,257,0,0,0,0
ellps=bessel towgs84=589,76,480,0,0,0,0
ellps=airy towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15
ellps=intl towgs84=105,326,-102.5,0,0,0.814,-0.6
ellps=intl towgs84=-45,417,-3.5,0,0,0.814,-0.6
a=6378249.145 rf=293.465 towgs84=-166,-15,204,0,0,0,0
ellps=aust_SA nadgrids="National_84_(02.07.01).gsb"
ellps=krass towgs84=-43,-163,45,0,0,0,0
ellps=clrk80ign
ellps=intl towgs84=-288.885,-91.744,126.244,1.691,-0.41,0.211,-4.598
ellps=intl towgs84=-151.99,287.04,-147.45,0,0,0,0
a=6378249.145 rf=293.4663077 towgs84=-143,-90,-294,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-160,-6,-302,0,0,0,0
a=6378249.145 rf=293.465 towgs84=31.95,300.99,419.19,0,0,0,0
ellps=intl towgs84=307,304,-318,0,0,0,0
ellps=bessel towgs84=-384,664,-48,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-50.9,-347.6,-231,0,0,0,0
a=6378249.145 rf=293.4663077 towgs84=-136,-108,-292,0,0,0,0
ellps=intl nadgrids=CA7072_003.gsb
ellps=clrk80ign towgs84=-190.421,8.532,238.69,0,0,0,0
ellps=helmert towgs84=-127.535,113.495,-12.7,1.603747,-0.153612,-5.364408,5.33745
ellps=intl towgs84=-83.11,-97.38,-117.22,0.0276,-0.2167,0.2147,0.1218
a=6378249.145 rf=293.465 towgs84=-345,3,223,0,0,0,0
ellps=GRS67 towgs84=52.17,-71.82,-14.9,0,0,0,0
a=6378160 rf=298.247 towgs84=-1.977,-13.06,-9.993,-0.364,-0.254,-0.689,-1.037
ellps=evrst30 towgs84=217,823,299,0,0,0,0
ellps=evrst30 towgs84=293,836,318,0.5,1.6,-2.8,2.1
a=6378249.14480801 b=6356514.96620413
ellps=clrk66 towgs84=-33.722,153.789,94.959,8.581,4.478,-4.54,8.95
a=6377299.36559538 b=6356098.35900516
ellps=evrst30 towgs84=-97,787,86,0,0,0,0
ellps=evrst48 towgs84=-11,851,5,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-294.7,-200.1,525.5,0,0,0,0
ellps=intl towgs84=-270.933,115.599,-360.226,-5.266,-1.238,2.381,-5.109
a=6378249.145 rf=293.465 towgs84=-130,29,364,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-90,40,88,0,0,0,0
ellps=clrk66 towgs84=-133,-77,-51,0,0,0,0
ellps=intl towgs84=-333,-222,114,0,0,0,0
a=6378249.145 rf=293.465 towgs84=41,-220,-134,0,0,0,0
ellps=intl towgs84=-254.1,-5.36,-100.29,0,0,0,0
ellps=clrk80ign towgs84=31,146,47,0,0,0,0
ellps=bessel towgs84=639,405,60,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-92,-93,122,0,0,0,0
ellps=clrk80ign towgs84=-80.7,-132.5,41.1,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-249,-156,381,0,0,0,0
ellps=intl towgs84=-2,374,172,0,0,0,0
ellps=intl nadgrids=nzgd2kgrid0005.gsb
a=6377492.018 rf=299.1528128 towgs84=278.3,93,474.5,7.889,0.05,-6.61,6.21
ellps=intl towgs84=-239.749,88.181,30.488,-0.263,-0.082,-1.211,2.229
ellps=clrk80ign towgs84=-168,-60,320,0,0,0,0
ellps=NWL9D
ellps=airy nadgrids=OSTN15_NTv2_OSGBtoETRS.gsb
ellps=airy
a=6378300.789 b=6356566.435 towgs84=-275.7224,94.7824,340.8944,-8.001,-4.42,-11.821,1
ellps=clrk80ign towgs84=-148,51,-291,0,0,0,0
ellps=intl towgs84=-128.16,-282.42,21.93,0,0,0,0
ellps=bessel towgs84=565.4171,50.3319,465.5524,1.9342,-1.6677,9.1019,4.0725
ellps=intl towgs84=-355,21,72,0,0,0,0
ellps=bess_nam towgs84=616,97,-251,0,0,0,0
ellps=intl towgs84=-198.383,-240.517,-107.909,0,0,0,0
ellps=evrstSS towgs84=-679,669,-48,0,0,0,0
a=6377340.189 rf=299.3249646 towgs84=482.5,-130.6,564.6,-1.042,-0.214,-0.631,8.15
ellps=clrk80ign towgs84=-73,-247,227,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-209.3622,-87.8162,404.6198,0.0046,3.4784,0.5805,-1.4547
ellps=intl towgs84=-124.45,183.74,44.64,-0.4384,0.5446,-0.9706,-2.1365
ellps=clrk80ign towgs84=-30,190,89,0,0,0,0
ellps=intl towgs84=-265,120,-358,0,0,0,0
ellps=intl towgs84=-106.8686,52.2978,-103.7239,-0.3366,0.457,-1.8422,-1.2747
ellps=clrk80ign towgs84=-23,259,-9,0,0,0,0
ellps=intl towgs84=103.25,-100.4,-307.19,0,0,0,0
ellps=WGS84 towgs84=-3.2,-5.7,2.8,0,0,0,0
ellps=GRS80 towgs84=226.702,-193.337,-35.371,2.229,4.391,-9.238,0.9798
ellps=WGS72
ellps=krass
ellps=aust_SA towgs84=-57,1,-41,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-106,-129,165,0,0,0,0
ellps=intl towgs84=365,194,166,0,0,0,0
ellps=intl towgs84=325,154,172,0,0,0,0
a=6377019.27 rf=300 towgs84=-28,199,5,0,0,0,0
ellps=bessel towgs84=631.392,-66.551,481.442,-1.09,4.445,4.487,-4.43
ellps=intl towgs84=-86,-98,-119,0,0,0,0
ellps=intl towgs84=175,-38,113,0,0,0,0
ellps=intl towgs84=174.05,-25.49,112.57,0,0,-0.554,0.2263
ellps=krass towgs84=-2.227,6.524,2.178,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-80.01,253.26,291.19,0,0,0,0
a=6378249.145 rf=293.465 towgs84=124.5,-63.5,-281,0,0,0,0
ellps=intl towgs84=-133,-321,50,0,0,0,0
ellps=intl towgs84=114,-116,-333,0,0,0,0
ellps=aust_SA towgs84=-491,-22,435,0,0,0,0
ellps=intl towgs84=145,75,-272,0,0,0,0
ellps=intl towgs84=-323.65,551.39,-491.22,0,0,0,0
ellps=intl towgs84=124,-234,-25,0,0,0,0
ellps=intl towgs84=-205,107,53,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-77,-128,142,0,0,0,0
ellps=intl towgs84=-127,-769,472,0,0,0,0
ellps=intl towgs84=-104,-129,239,0,0,0,0
ellps=intl towgs84=298,-304,-375,0,0,0,0
ellps=clrk66 towgs84=-2,151,181,0,0,0,0
ellps=intl towgs84=230,-199,-752,0,0,0,0
ellps=intl towgs84=211,147,111,0,0,0,0
ellps=intl towgs84=-794,119,-298,0,0,0,0
ellps=clrk66 towgs84=-179.483,-69.379,-27.584,7.862,-8.163,-6.042,-13.925
ellps=intl towgs84=208,-435,-229,0,0,0,0
ellps=intl towgs84=189,-79,-202,0,0,0,0
ellps=clrk66 towgs84=8.853,-52.644,180.304,0.393,2.323,-2.96,-24.081
ellps=intl towgs84=403,-81,277,0,0,0,0
ellps=intl towgs84=-307,-92,127,0,0,0,0
ellps=intl towgs84=170,42,84,0,0,0,0
ellps=hough towgs84=102,52,-38,0,0,0,0
ellps=intl towgs84=276,-57,149,0,0,0,0
ellps=intl towgs84=-632,438,-609,0,0,0,0
ellps=intl towgs84=647,1777,-1124,0,0,0,0
a=6378249.145 rf=293.465 towgs84=260,12,-147,0,0,0,0
ellps=intl towgs84=-156,-271,-189,0,0,0,0
a=6378136 rf=298.257839303
ellps=bessel pm=bern
ellps=intl pm=bogota
ellps=intl pm=lisbon
ellps=bessel pm=jakarta
ellps=intl pm=rome
ellps=clrk80ign pm=paris
ellps=intl pm=brussels
ellps=intl pm=paris
ellps=bessel pm=stockholm
ellps=bessel pm=athens
a=6377492.018 rf=299.1528128 pm=oslo
a=6376523 rf=308.64 pm=2.33720833333333
ellps=bessel pm=lisbon
ellps=bessel towgs84=572.213,85.334,461.94,-4.9732,-1.529,-5.2484,3.5378
ellps=evrst30 towgs84=-0.293,766.95,87.713,-0.195704,-1.695068,-3.473016,-0.039338
ellps=WGS84 towgs84=-0.41,0.46,-0.35,0,0,0,0
ellps=WGS84 towgs84=-0.16959,0.35312,0.51846,-0.03385,0.16325,-0.03446,0.03693
ellps=clrk66 towgs84=205,96,-98,0,0,0,0
datum=NAD83
ellps=intl nadgrids=CA61_003.gsb
ellps=aust_SA towgs84=-67.35,3.88,-38.22,0,0,0,0
ellps=krass towgs84=24,-121,-76,0,0,0,0
ellps=bessel towgs84=584.9636,107.7175,413.8067,-1.1155,-0.2824,3.1384,7.9922
ellps=intl towgs84=-381.788,-57.501,-256.673,0,0,0,0
ellps=evrst30 towgs84=293.17,726.18,245.36,0,0,0,0
ellps=WGS84 towgs84=8.846,-4.394,-1.122,0.00237,0.146528,-0.130428,0.783926
a=6378249.145 rf=293.465 towgs84=-24,-203,268,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-183,-15,273,0,0,0,0
ellps=intl towgs84=-235,-110,393,0,0,0,0
a=6378249.145 rf=293.465 towgs84=-76.269,-16.683,68.562,-6.275,10.536,-4.286,-13.686
a=6378249.145 rf=293.465 towgs84=-63,176,185,0,0,0,0
ellps=GRS80 towgs84=0.819,-0.5762,-1.6446,0.00378,0.03317,-0.00318,0.0693
datum=NAD27
ellps=GSK2011
ellps=WGS84 towgs84=-0.077,0.079,0.086,0,0,0,0
ellps=GRS80 towgs84=24.54,-36.43,-68.12,-2.7359,-2.0431,0.3731,6.901
ellps=GRS80 towgs84=-14.63,-27.62,-25.32,-1.7893,-0.6047,0.9962,6.695
ellps=GRS80 towgs84=-79.73,-6.86,38.03,-0.0351,2.1211,2.1411,6.636
a=6376045 rf=310 pm=ferro
ellps=bessel towgs84=485.021,169.465,483.839,-7.786342,-4.397554,-4.102655,0
ellps=intl towgs84=-202.865,-303.99,-155.873,-34.079,76.126,32.66,6.096
a=6378249.145 rf=293.465 towgs84=-93.799,-132.737,-219.073,1.844,-0.648,6.37,-0.169
ellps=GRS80 towgs84=-0.214,0.119,0.156,-0.01182,0.00811,-0.01677,-0.0059
ellps=intl towgs84=-192.26,65.72,132.08,0,0,0,0
ellps=intl towgs84=-9.5,122.9,138.2,0,0,0,0
ellps=intl towgs84=-78.1,101.6,133.3,0,0,0,0
ellps=bessel towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232
ellps=GRS80 towgs84=1.16835,-1.42001,-2.24431,0.00822,0.05508,-0.01818,0.23388
ellps=GRS80 towgs84=0,0,0,-8.393,0.749,-10.276,0
ellps=GSK2011 towgs84=0,0,0,0,0,0,0
ellps=WGS72 towgs84=0,0,4.5,0,0,0.554,0.219
ellps=fschr60
ellps=fschr68
ellps=fschr60m
ellps=hough
ellps=evrst69
ellps=walbeck
ellps=sphere
ellps=evrst30
a=6377301.243 rf=300.8017255
R=6371000
R_A R=6371000
R=6371008.7714
R=6371007
R_A datum=WGS84
f=0 datum=WGS84
ellps=evrst48
R=6370000
a=6377492.018 rf=299.1528128
a=6378249.145 rf=293.4663077
a=6378418.941 rf=298.257222100883
a=6378586.581 rf=298.257222100883
a=6378505.809 rf=298.257222100883
a=6378544.823 rf=298.257222100883
a=6378490.569 rf=298.257222100883
a=6378470.757 rf=298.257222100883
a=6378403.701 rf=298.257222100883
a=6378434.181 rf=298.257222100883
a=6378454.907 rf=298.257222100883
a=6378400.653 rf=298.257222100883
a=6378567.378 rf=298.257222100883
a=6378546.957 rf=298.257222100883
a=6378476.853 rf=298.257222100883
a=6378411.321 rf=298.257222100883
a=6378647.541 rf=298.257222100883
a=6378514.953 rf=298.257222100883
a=6378421.989 rf=298.257222100883
a=6378481.425 rf=298.257222100883
a=6378518.001 rf=298.257222100883
a=6378521.049 rf=298.257222100883
a=6378464.661 rf=298.257222100883
a=6378436.619 rf=298.257222100883
a=6378574.389 rf=298.257222100883
a=6378472.281 rf=298.257222100883
a=6378498.189 rf=298.257222100883
a=6378449.421 rf=298.257222100883
a=6378525.621 rf=298.257222100883
a=6378466.185 rf=298.257222100883
a=6378496.665 rf=298.257222100883
a=6378643.579 rf=298.257222100883
a=6378559.758 rf=298.257222100883
a=6378414.369 rf=298.257222100883
a=6378441.801 rf=298.257222100883
a=6378502.761 rf=298.257222100883
a=6378617.061 rf=298.257222100883
a=6378624.681 rf=298.257222100883
a=6378468.623 rf=298.257222100883
a=6378445.763 rf=298.257222100883
a=6378670.401 rf=298.257222100883
a=6378438.753 rf=298.257222100883
a=6378543.909 rf=298.257222100883
a=6378605.783 rf=298.257222100883
a=6378540.861 rf=298.257222100883
a=6378443.325 rf=298.257222100883
a=6378548.481 rf=298.257222100883
a=6378463.746 rf=298.257222100883
a=6378426.561 rf=298.257222100883
a=6378453.688 rf=298.257222100883
a=6378530.193 rf=298.257222100883
a=6378523 rf=298.2752724
a=6378412.542 rf=298.270107115315
R=1737400
R=3396190
R=11080
R=2410300
R=1560800
R=2631200
R=1821490
R=21500
R=330
R=500
R=40600
R=106500
R=1300
R=2439700
R=6051000
R=6051800
a=3393400 rf=192.043010752688
a=3396190 rf=169.894447223612
R=6200
R=11100
a=71492000 rf=15.4144027598103
R=8200
R=83500
R=10000
R=2409300
R=15000
R=40000
R=1562090
R=2632345
R=85000
R=1821460
R=5000
R=12000
a=30000 rf=3
R=18000
R=14000
R=49300
a=60268000 rf=10.2079945799458
R=16000
R=9500
R=560000
R=249400
R=59500
R=133000
R=718000
R=88800
R=198630
R=41900
R=110000
R=50100
R=764000
R=11000
R=529800
R=2575000
a=25559000 rf=43.6160409556314
R=578900
R=33000
R=21000
R=13000
R=31000
R=27000
R=42000
R=235800
R=761400
R=54000
R=77000
R=788900
R=584700
a=24764000 rf=58.5437352245863
R=74000
R=79000
a=104000 rf=6.93333333333333
R=29000
R=170000
R=208000
R=1352600
R=1195000
R=593000
R=470000
R=255000
R=2439400
R=695700000
R=15100
R=9600
R=3800
R=561400
R=252100
R=58200
R=135000
R=745700
R=89200
R=1450
R=198200
R=2230
R=43100
R=763500
R=12400
R=531000
R=96000
R=1188300
R=606000
---
tmerc lat_0 lon_0 k x_0 y_0
utm zone
tmerc axis lat_0 lon_0 k x_0 y_0
somerc lat_0 lon_0 k_0 x_0 y_0
omerc lat_0 lonc alpha gamma k x_0 y_0
lcc lat_1 lat_0 lon_0 k_0 x_0 y_0
krovak axis lat_0 lon_0 alpha k x_0 y_0
cass lat_0 lon_0 x_0 y_0 to_meter
utm zone south
cass lat_0 lon_0 x_0 y_0
tmerc lat_0 lon_0 k x_0 y_0 to_meter
lcc lat_0 lon_0 lat_1 lat_2 x_0 y_0
sterea lat_0 lon_0 k x_0 y_0
lcc lat_0 lon_0 lat_1 lat_2 x_0 y_0 units
tmerc lat_0 lon_0 k x_0 y_0 units
aea lat_0 lon_0 lat_1 lat_2 x_0 y_0 units
merc lon_0 k x_0 y_0
aea lat_0 lon_0 lat_1 lat_2 x_0 y_0
stere lat_0 lat_ts lon_0 x_0 y_0
laea lat_0 lon_0 x_0 y_0
omerc no_uoff lat_0 lonc alpha gamma k x_0 y_0
lcc lat_1 lat_0 lon_0 k_0 x_0 y_0 units
cass hyperbolic lat_0 lon_0 x_0 y_0 units
cass lat_0 lon_0 x_0 y_0 units
omerc no_uoff lat_0 lonc alpha gamma k x_0 y_0 to_meter
merc lat_ts lon_0 x_0 y_0
longlat
merc lat_ts lon_0 x_0 y_0 k
eqc lat_ts lat_0 lon_0 x_0 y_0
longlat to_degree
stere lat_0 lon_0 k x_0 y_0
krovak lat_0 lon_0 alpha k x_0 y_0
poly lat_0 lon_0 x_0 y_0 to_meter
poly lat_0 lon_0 x_0 y_0
sterea lat_0 lon_0 k x_0 y_0 units
lcc lat_0 lon_0 lat_1 lat_2 x_0 y_0 k_0 units
col_urban lat_0 lon_0 x_0 y_0 h_0
omerc no_uoff lat_0 lonc alpha gamma k x_0 y_0 units
cea lat_ts lon_0 x_0 y_0
omerc lat_0 lonc alpha gamma k x_0 y_0 units
labrd lat_0 lon_0 azi k x_0 y_0
eqearth lon_0 x_0 y_0
lcc lat_1 lat_0 lon_0 k_0 x_0 y_0 to_meter
nzmg lat_0 lon_0 x_0 y_0
tmerc axis lat_0 lon_0 k x_0 y_0 to_meter
omerc lat_0 lonc alpha gamma k x_0 y_0 to_meter
mill lon_0 x_0 y_0
sinu lon_0 x_0 y_0
moll lon_0 x_0 y_0
eck6 lon_0 x_0 y_0
eck5 lon_0 x_0 y_0
eck4 lon_0 x_0 y_0
eck3 lon_0 x_0 y_0
eck2 lon_0 x_0 y_0
eck1 lon_0 x_0 y_0
gall lon_0 x_0 y_0
wink1 lon_0 lat_ts x_0 y_0
wink2 lon_0 lat_1 x_0 y_0
qua_aut lon_0 x_0 y_0
loxim lat_1 lon_0 x_0 y_0
bonne lat_1 lon_0 x_0 y_0
omerc lat_0 lat_1 lon_1 lat_2 lon_2 k x_0 y_0
eqdc lat_0 lon_0 lat_1 lat_2 x_0 y_0
vandg lon_0 x_0 y_0
robin lon_0 x_0 y_0
tpeqd lat_1 lon_1 lat_2 lon_2 x_0 y_0
aeqd lat_0 lon_0 x_0 y_0
wintri lon_0 lat_1 x_0 y_0
aitoff lon_0 x_0 y_0
mbtfpq lon_0 x_0 y_0
crast lon_0 x_0 y_0
times lon_0 x_0 y_0
nsper lat_0 lon_0 h x_0 y_0
wag4 lon_0 x_0 y_0
wag5 lon_0 x_0 y_0
wag7 lon_0 x_0 y_0
natearth lon_0 x_0 y_0
natearth2 lon_0 x_0 y_0
patterson lon_0 x_0 y_0
comill lon_0 x_0 y_0
igh lon_0 x_0 y_0
igh_o lon_0 x_0 y_0
peirce_q shape lat_0 lon_0 k_0 x_0 y_0
adams_ws2 lon_0 x_0 y_0
poly lat_0 lon_0 x_0 y_0 units
gnom lat_0 lon_0 x_0 y_0
ortho lat_0 lon_0 x_0 y_0
stere lat_0 lat_ts lon_0 x_0 y_0 to_meter
geos lon_0 h x_0 y_0
---
Antigua 1943
Dominica 1945
Grenada 1953
Montserrat 1958
St. Kitts 1955
St. Lucia 1955
St. Vincent 45
NAD27(CGQ77)
NAD27(76)
Israel 1993
Locodjo 1965
Abidjan 1987
Hanoi 1972
Hartebeesthoek94
CH1903+
Rassadiran
ED50(ED77)
Madrid 1870 (Madrid)
S-JTSK (Ferro)
Mount Dillon
Naparima 1955
ELD79
Chos Malal 1914
Pampa del Castillo
Hito XVIII 1963
Carthage
Yemen NGN96
WGS 72BE
Bissau
Korean 1985
Qatar 1948
GGRS87
Lake
NZGD2000
Accra
RGF93 v1
IRENET95
Sierra Leone 1924
Sierra Leone 1968
LUREF
Pulkovo 1942(58)
ETRF2000-PL
Azores Occidental 1939
Azores Central 1948
Azores Oriental 1940
NAD83(HARN)
ETRS89
ATS77
REGVEN
NAD27
NAD83
ED50
Manoca 1962
Qornoq 1927
Batavia
WGS 84
Garoua
Kousseri
Trinidad 1903
Campo Inchauspe
PSAD56
Ain el Abd
Hong Kong 1980 Grid System
Xian 1980
KKJ
South Yemen
Pulkovo 1942(83)
Beijing 1954
JGD2000
Albanian 1987
Pulkovo 1995
Pulkovo 1942
Tete
Beduaram
QND95
Segara
Porto Santo
Selvagem Grande
NAD83(CSRS)
Fort Marigot
Guadeloupe 1948
CSG67
RGFG95
Martinique 1938
RGR92
Tahiti 52
Tahaa 54
IGN72 Nuku Hiva
Combani 1950
IGN56 Lifou
Saint Pierre et Miquelon 1950
MOP78
IGN53 Mare
ST84 Ile des Pins
ST71 Belep
NEA74 Noumea
Grand Comoros
Makassar
Monte Mario
SWEREF99 TM
SWEREF99 12 00
SWEREF99 13 30
SWEREF99 15 00
SWEREF99 16 30
SWEREF99 18 00
SWEREF99 14 15
SWEREF99 15 45
SWEREF99 17 15
SWEREF99 18 45
SWEREF99 20 15
SWEREF99 21 45
SWEREF99 23 15
RT90 7.5 gon V
RT90 5 gon V
RT90 2.5 gon V
RT90 0 gon
RT90 2.5 gon O
RT90 5 gon O
RT38 7.5 gon V
RT38 5 gon V
RT38 2.5 gon V
RT38 0 gon
RT38 2.5 gon O
RT38 5 gon O
ETRS89-extended
Moznet
Hjorsey 1955
ISN93
Helle 1954
LKS92
IGN72 Grande Terre
Porto Santo 1995
Azores Oriental 1995
Azores Central 1995
IGM95
DHDN
Tokyo
American Samoa 1962
Gulshan 303
GDA94
AGD66
MAGNA-SIRGAS
Douala 1948
PRS92
Vanua Levu 1915
Viti Levu 1912
Fiji 1956
Indian 1960
ST74
RGNC91-93
ST87 Ouvea
Kertau (RSO)
LGD2006
GR96
FD58
RGPF
Estonian Coordinate System of 1992
Estonian Coordinate System of 1997
IGN63 Hiva Oa
Fatu Iva 72
Tahiti 79
Moorea 87
Maupiti 83
Nakhl-e Ghanem
Kasai 1953
IGC 1962
IGN 1962 Kerguelen
Le Pouce 1934
IGCB 1955
Mauritania 1999
LKS94
Mhast (onshore)
Mhast (offshore)
Egypt Gulf of Suez S-650 TL
IGN Astro 1960
FD54
GDM2000
Karbala 1979
Nahrwan 1934
PD/83
RD/83
VN-2000
Hong Kong 1963 Grid System
SVY21
PSD93
JAD2001
Fiji 1986
Dabola 1981
NAD83(NSRS2007)
Old Hawaiian
Reunion 1947
HTRS96
Bermuda 1957
BDA2000
Pitcairn 2006
Pitcairn 1967
Slovenia 1996
HD1909
TWD67
TWD97
Hu Tzu Shan 1950
SWEREF99
RSRGD2000
County ST74
IGRS
MGI 1901
Puerto Rico
Katanga 1955
Puerto Rico State Plane CS of 1927
MOLDREF99
RGRDC 2005
Chua
SREF98
REGCAN95
Greek
RT90
Madzansua
Observatario
EST92
Kalianpur 1937
Kalianpur 1962
Kalianpur 1975
CH1903
CHTRS95
S-JTSK
Korean 1995
SIRGAS 1995
Australian Antarctic
EST97
OSNI 1952
POSGAR 98
Scoresbysund 1952
Ammassalik 1958
Egypt 1930
Adindan
AGD84
Afgooye
Agadez
Lisbon
Aratu
Arc 1950
Arc 1960
Barbados 1938
BD50
Bogota 1975
Bukit Rimpah
Camacupa 1948
Cape
Corrego Alegre 1970-72
Deir ez Zor
Egypt 1907
ED87
Fahud
HD72
ID74
Indian 1954
Indian 1975
Jamaica 1875
JAD69
Kalianpur 1880
Kandawala
Kertau 1968
KOC
La Canoa
Leigon
Liberia 1964
Lome
Luzon 1911
Herat North
Mahe 1971
Malongo 1987
Merchich
Massawa
Minna
M'poraloko
Nahrwan 1967
Naparima 1972
NZGD49
NGO 1948
Datum 73
NTF
NSWC 9Z-2
OSGB36
OSGB70
OS(SN)80
Palestine 1923
Pointe Noire
Qatar 1974
Loma Quintana
Amersfoort
Sapper Hill 1943
Schwarzeck
Serindung
Tananarive
Timbalai 1948
TM65
TM75
TC(1948)
Voirol 1875
Bern 1938
Nord Sahara 1959
RT38
Yacare
Yoff
Zanderij
MGI
BD72
Conakry 1905
Dealul Piscului 1930
NGN
KUDAMS
WGS 72
RGSPM06
RGM04
Cadastre 1997
China Geodetic Coordinate System 2000
Mexico ITRF92
CGCS2000
New Beijing
RRAF 1991
St. Vincent 1945
Hong Kong 1980
SAD69
Point 58
Petrels 1972
Perroud 1950
Reykjavik 1900
Lisbon 1890
IKBD-92
ED79
Voirol 1879
Chatham Islands 1971
Chatham Islands 1979
SIRGAS 2000
Vientiane 1982
Lao 1993
Lao 1997
Jouik 1961
Nouakchott 1965
Gan 1970
POSGAR 94
IGC 1962 6th Parallel South
Mhast 1951
Tern Island 1961
Cocos Islands 1965
Iwo Jima 1945
Astro DOS 71
Marcus Island 1952
Ascension Island 1958
Ayabelle Lighthouse
Bellevue
Camp Area Astro
Phoenix Islands 1966
Cape Canaveral
Solomon 1968
Easter Island 1967
South Georgia 1968
GCGD59
Diego Garcia 1969
Johnston Island 1961
SIGD61
Midway 1961
PN84
Santo 1965
Marshall Islands 1960
Wake Island 1952
Tristan 1968
Kusaie 1951
Deception Island
Korea 2000
Hong Kong 1963
Hong Kong 1963(67)
PZ-90
fk89
DGN95
WGS 66
Bern 1898 (Bern)
Bogota 1975 (Bogota)
Lisbon (Lisbon)
Makassar (Jakarta)
MGI (Ferro)
Monte Mario (Rome)
NTF (Paris)
BD50 (Brussels)
Tananarive (Paris)
Voirol 1875 (Paris)
Batavia (Jakarta)
RT38 (Stockholm)
Greek (Athens)
Carthage (Paris)
NGO 1948 (Oslo)
Segara (Jakarta)
Voirol 1879 (Paris)
Sao Tome
Principe
ATF (Paris)
Lisbon 1890 (Lisbon)
PTRA08
Tokyo 1892
S-JTSK/05
S-JTSK/05 (Ferro)
SLD99
GDBD2009
TUREF
DRUKREF 03
ISN2004
POSGAR 2007
MARGEN
SIRGAS-Chile 2002
CR05
MACARIO SOLIS
Peru96
SIRGAS-ROU98
SIRGAS_ES2007.8
Ocotepeque 1935
Sibun Gorge 1922
Panama-Colon 1911
RGAF09
NAD83 + NAVD88 height
NAD83(HARN) + NAVD88 height
NAD83(NSRS2007) + NAVD88 height
CI1971
CI1979
Corrego Alegre 1961
SAD69(96)
PNG94
UCS-2000
FEH2010
SWEREF99 + RH2000 height
DB_REF
SWEREF99 TM + RH2000 height
SWEREF99 12 00 + RH2000 height
SWEREF99 13 30 + RH2000 height
SWEREF99 15 00 + RH2000 height
SWEREF99 16 30 + RH2000 height
SWEREF99 18 00 + RH2000 height
SWEREF99 14 15 + RH2000 height
SWEREF99 15 45 + RH2000 height
SWEREF99 17 15 + RH2000 height
SWEREF99 18 45 + RH2000 height
SWEREF99 20 15 + RH2000 height
SWEREF99 21 45 + RH2000 height
SWEREF99 23 15 + RH2000 height
TGD2005
ETRS89 + NN2000 height
Grand Cayman National Grid 1959
Sister Islands National Grid 1961
CIGD11
ETRS89 + NN54 height
Macedonia State Coordinate System
Nepal 1981
NAD83(CORS96)
CGRS93
NAD83(2011)
NAD83(PA11)
NAD83(MA11)
NAD83(2011) + NAVD88 height
Mexico ITRF2008
Cayman Islands National Grid 2011
NAD83(CSRS) + CGVD2013(CGG2013) height
JGD2011
JGD2000 + JGD2000 (vertical) height
JGD2011 + JGD2011 (vertical) height
Tokyo + JSLD72 height
RDN2008
Aden 1925
Bekaa Valley 1920
Bioko
South East Island 1943
Gambia
SVY21 + SHD height
IG05 Intermediate CRS
Israeli Grid 05
IG05/12 Intermediate CRS
Israeli Grid 05/12
RGSPM06 (lon-lat)
RGR92 (lon-lat)
RGM04 (lon-lat)
RGFG95 (lon-lat)
RGF93 v1 (lon-lat)
RGTAAF07
RGAF09 (lon-lat)
RGTAAF07 (lon-lat)
IGD05
IGD05/12
ONGD14
NTF (Paris) + NGF IGN69 height
RT90 + RH70 height
NAD27 + NGVD29 height (ftUS)
ETRS89 + EVRF2000 height
PSHD93
Tokyo + JSLD69 height
ETRS89 + EVRF2007 height
WGS 84 (G730)
WGS 84 (G873)
WGS 84 (G1150)
WGS 84 (G1674)
WGS 84 (G1762)
PZ-90.02
PZ-90.11
GSK-2011
Kyrg-06
BGS2005
WGS 84 (Transit)
GDA2020
St. Helena Tritan
SHGD2015
SHMG2015
ITRF88
ITRF89
ITRF90
ITRF91
ITRF92
ITRF93
ITRF94
ITRF96
ITRF97
ITRF2000
ITRF2005
ITRF2008
ITRF2014
ETRF89
ETRF90
ETRF91
ETRF92
ETRF93
ETRF94
ETRF96
ETRF97
ETRF2000
SHMG2015 + SHVD2015 height
Gusterberg (Ferro)
St. Stephen (Ferro)
Gusterberg Grid (Ferro)
St. Stephen Grid (Ferro)
NAD83(CSRS)v6
ISN2016
NAD83(CSRS96)
NAD83(CSRS)v2
NAD83(CSRS)v3
NAD83(CSRS)v4
NAD83(CSRS)v5
NAD83(CSRS)v7
GR96 + GVR2000 height
GR96 + GVR2016 height
S-JTSK [JTSK03]
ETRS89 + Baltic 1957 height
ETRF2005
ETRF2014
Hong Kong Geodetic CS
Macao 1920
Macao 2008
NAD83(FBN)
NAD83(HARN Corrected)
SRB_ETRS89
Camacupa 2015
RSAO13
MTRF-2000
RGWF96
RGWF96 (lon-lat)
CR-SIRGAS
SIRGAS-CON DGF00P01
SIRGAS-CON DGF01P01
SIRGAS-CON DGF01P02
SIRGAS-CON DGF02P01
SIRGAS-CON DGF04P01
SIRGAS-CON DGF05P01
SIRGAS-CON DGF06P01
SIRGAS-CON DGF07P01
SIRGAS-CON DGF08P01
SIRGAS-CON SIR09P01
SIRGAS-CON SIR10P01
SIRGAS-CON SIR11P01
SIRGAS-CON SIR13P01
SIRGAS-CON SIR14P01
SIRGAS-CON SIR15P01
SIRGAS-CON SIR17P01
SIRGAS-Chile 2010
IGS97
IGS00
IGb00
IGS05
IGS08
IGb08
IGS14
NAD83(MARP00)
NAD83(PACP00)
KOSOVAREF01
SIRGAS-Chile 2013
SIRGAS-Chile 2016
Tapi Aike
MMN
MMS
ETRS89 + NAP height
ETRS89 + LAT NL depth
ETRS89 + MSL NL depth
ONGD17
HS2-IRF
HS2 Survey Grid
HS2 Survey Grid + HS2-VRF height
ATRF2014
KSA-GRF17
TPEN11-IRF
TPEN11 Grid
TPEN11 Grid + ODN height
MML07-IRF
MML07 Grid
MML07 Grid + ODN height
IGb14
AbInvA96_2020-IRF
AbInvA96_2020 Grid
AbInvA96_2020 Grid + ODN height
PN68
ETRS89 + EVRF2019 height
ETRS89 + EVRF2019 mean-tide height
ETRS89 + ODN height
ETRS89 + ODN (Offshore) height
ETRS89 + ODN Orkney height
ETRS89 + Lerwick height
ETRS89 + Stornoway height
ETRS89 + Douglas height
ETRS89 + St. Marys height
ETRS89 + Malin Head height
ETRS89 + Belfast height
ETRS89 + BI height
GBK19-IRF
GBK19 Grid
GBK19 Grid + ODN height
GDA2020 + AVWS height
GDA2020 + AHD height
GDA94 + AHD height
SRGI2013
ETRS89 + EVRF2000 Austria height
MGI + EVRF2000 Austria height
CIGD11 + CBVD61 height (ft)
CIGD11 + GCVD54 height (ft)
CIGD11 + LCVD61 height (ft)
ETRS89 + Alicante height
ETRS89 + Ceuta 2 height
ETRS89 + Ibiza height
ETRS89 + Mallorca height
ETRS89 + Menorca height
REGCAN95 + El Hierro height
REGCAN95 + Fuerteventura height
REGCAN95 + Gran Canaria height
REGCAN95 + La Gomera height
REGCAN95 + La Palma height
REGCAN95 + Lanzarote height
REGCAN95 + Tenerife height
SHGD2015 + SHVD2015 height
WGS 84 + EGM2008 height
FEH2010 + FCSVR10 height
KSA-GRF17 + KSA-VRF14 height
POSGAR 2007 + SRVN16 height
NAD83(2011) + PRVD02 height
NAD83(2011) + VIVD09 height
NAD83(MA11) + GUVD04 height
NAD83(MA11) + NMVD03 height
NAD83(PA11) + ASVD02 height
NZGD2000 + NZVD2009 height
NZGD2000 + NZVD2016 height
SRGI2013 + INAGeoid2020 v1 height
RGFG95 + NGG1977 height
RGAF09 + Guadeloupe 1988 height
RGAF09 + IGN 1988 LS height
RGAF09 + IGN 1988 MG height
RGAF09 + IGN 1988 SB height
RGAF09 + IGN 1988 SM height
RGAF09 + IGN 2008 LD height
RGAF09 + Martinique 1987 height
RGF93 v2 + NGF-IGN69 height
RGF93 v2 + NGF-IGN78 height
RGNC91-93 + NGNC08 height
RGSPM06 + Danger 1950 height
RRAF 1991 + IGN 2008 LD height
ITRF2005 + SA LLD height
NAD83(CSRS)v6 + CGVD2013a(2010) height
LTF2004(G)
ETRF2000-PL + Baltic 1986 height
ETRF2000-PL + EVRF2007-PL height
REDGEOMIN
WGS 84 + MSL height
WGS 84 + EGM96 height
ETRS89 + Genoa 1942 height
ETRS89 + Catania 1965 height
ETRS89 + Cagliari 1956 height
EOS21-IRF
EOS21 Grid
EOS21 Grid + ODN height
WGS 84 (G2139)
ECML14_NB-IRF
ECML14_NB Grid
ECML14_NB Grid + ODN height
EWR2-IRF
EWR2 Grid
EWR2 Grid + ODN height
RGF93 v2
RGF93 v2 (lon-lat)
RGF93 v2b
RGF93 v2b (lon-lat)
RGF93 v2b + NGF-IGN69 height
MRH21-IRF
MRH21 Grid
MRH21 Grid + ODN height
MOLDOR11-IRF
MOLDOR11 Grid
MOLDOR11 Grid + ODN height
ETRS89 + CD Norway depth
ETRS89 + Ostend height
ETRS89 + DHHN2016 height
DB_REF2003 zone 2
DB_REF2003 zone 3
DB_REF2003 zone 4
DB_REF2003 zone 5
DB_REF2016 zone 2
DB_REF2016 zone 3
DB_REF2016 zone 4
DB_REF2016 zone 5
EBBWV14-IRF
EBBWV14 Grid
EBBWV14 Grid + ODN height
Macedonia State Coordinate System truncated
ISN93 + ISH2004 height 
ISN2004 + ISH2004 height
ISN2016 + ISH2004 height
HULLEE13-IRF
HULLEE13 Grid
HULLEE13 Grid + ODN height
SCM22-IRF
SCM22 Grid
SCM22 Grid + ODN height
FNL22-IRF
FNL22 Grid
FNL22 Grid + ODN height
ITRF2020
ETRS89 + SVD2006 height
MWC18 Grid
MWC18 Grid + ODN height
MWC18-IRF
NAD83(CSRS)v4 + CGVD2013a(2002) height
NAD83(CSRS)v3 + CGVD2013a(1997) height
SIRGAS-Chile 2021
SRGI2013 + INAGeoid2020 v2 height
Pulkovo 1995 GK Zone 2N
Pulkovo 1995 GK Zone 3N
KOC Lambert
La Canoa UTM Zone 21N
NAD 1927 SPCS Zone Michigan North
NAD 1927 SPCS Zone Michigan Central
NAD 1927 SPCS Zone Michigan South
Germany Zone 1
Germany Zone 2
Germany Zone 3
Germany Zone 4
Germany Zone 5
NAD 1927 SPCS Zone Puerto Rico
NAD 1927 SPCS Zone St. Croix
Fischer 1960
Fischer 1968
Fischer modified
Hough 1960
Everest modified 1969
Walbeck
Authalic sphere (ARC/INFO)
Everest - Bangladesh
Everest - India and Nepal
Oman
South Asia Singapore
DOS 1968
GUX 1 Astro
Carthage (grads)
Fort Thomas 1955
Graciosa Base SW 1948
L.C. 5 Astro 1961
Observ. Meteorologico 1939
Sao Braz
S-42 Hungary
Alaskan Islands
Plate Carree
Equidistant Cyl.
Miller Cylindrical
Mercator
Sinusoidal
Mollweide
Eckert VI
Eckert V
Eckert IV
Eckert III
Eckert II
Eckert I
Gall Stereographic
Behrmann
Winkel I
Winkel II
Polyconic
Quartic Authalic
Loximuthal
Bonne
Hotine
Stereographic
Equidistant Conic
Cassini
Van der Grinten I
Robinson
Two-Point Equidistant
Azimuthal Equidistant
Cylindrical Equal Area
Equal Earth Greenwich
Equal Earth Americas
Equal Earth Asia-Pacific
Winkel Tripel (NGS version)
Aitoff
Flat Polar Quartic
Craster Parabolic
Times
Vertical Near-Side Perspective (Geosynchronous Orbit)
Wagner IV
Wagner V
Wagner VII
Natural Earth
Natural Earth II
Patterson
Compact Miller
Goode Homolosine - Land
Goode Homolosine - Ocean
Peirce quincuncial North Pole in a square
Peirce quincuncial North Pole in a diamond
Adams Square II
NAD 1927 SPCS Zone Guam
American Samoa 1962 SPCS American Samoa
NAD 1983 SPCS Zone Guam
NAD 1983 Albers Canada
NAD 1983 Lambert Canada
NAD 1983 Albers contiguous USA
NAD 1983 Lambert contiguous USA
NAD 1983 Equidistant Conic contiguous USA
NAD 1983 Albers Hawaii
NAD 1983 Albers North America
NAD 1983 Lambert North America
NAD 1983 Equidistant Conic North America
WGS 1984 Sinusoidal Africa
WGS 1984 Lambert Asia
ED 1950 Albers Europe
ED 1950 Lambert Europe
SAD 1969 Lambert South America
WGS 1984 Azimuthal Equidistant North Pole
WGS 1984 Lambert Azimuthal EqArea North Pole
WGS 1984 Stereographic North Pole
WGS 1984 Azimuthal Equidistant South Pole
WGS 1984 Lambert Azimuthal EqArea South Pole
WGS 1984 Stereographic South Pole
WGS 1984 Albers for Africa
WGS 1984 Equidistant Conic for Africa
WGS 1984 Lambert for Africa
WGS 1984 Albers for Northern Asia
WGS 1984 Equidistant Conic for Northern Asia
WGS 1984 Lambert for Northern Asia
WGS 1984 Albers for Southern Asia
WGS 1984 Equidistant Conic for Southern Asia
WGS 1984 Lambert for Southern Asia
ED 1950 Equidistant Conic Europe
SAD 1969 Equidistant Conic South America
SAD 1969 Albers South America
WGS 1984 Gnomonic North Pole
WGS 1984 Orthographic North Pole
WGS 1984 Gnomonic South Pole
WGS 1984 Orthographic South Pole
The World from Space (center in MA)
NAD 1983 USGS Contiguous USA Albers
NAD 1983 HARN State Plane Washington N Bellevue (FtUS)
NAD 1983 USFS R9 Albers
NAD 1983 CORS96 UTM Zone 20N
NAD 1983 2011 UTM Zone 20N
D48 Slovenia TM
Everest Modified 1969 RSO Malaya Meters
Kertau RSO Malaya Meters
Kandawala Ceylon Belt Meters
Kandawala Ceylon Belt Indian Yards 1937
EMEP 50 Kilometer Grid
EMEP 150 kilometer Grid
Isle of Guernsey
AGD 1966 ACT Grid AGC Zone
AGD 1966 NSW ISG Zone 54
AGD 1966 NSW ISG Zone 55
AGD 1966 NSW ISG Zone 56
Roma 1940 Gauss Boaga Est
Roma 1940 Gauss Boaga Ovest
Bab South Palau Azi Equidist
ETRS 1989 UTM Zone 26N
ETRS 1989 UTM Zone 27N
ETRS 1989 UTM Zone 39N
NGO 1948 Norway zone 1
NGO 1948 Norway zone 2
NGO 1948 Norway zone 3
NGO 1948 Norway zone 4
NGO 1948 Norway zone 5
NGO 1948 Norway zone 6
NGO 1948 Norway zone 7
NGO 1948 Norway zone 8
ETRS 1989 Slovenia TM
Old Hawaiian UTM zone 4N
Old Hawaiian UTM zone 5N
American Samoa 1962 UTM zone 2S
NAD 1927 Alaska Albers (Meters)
NAD 1927 Georgia Statewide Albers
NAD 1927 Michigan GeoRef (US Survey Feet)
NAD 1983 Michigan GeoRef (US Survey Feet)
NAD 1927 Michigan GeoRef (Meters)
NGO 1948 UTM zone 32N
NGO 1948 UTM zone 33N
NGO 1948 UTM zone 34N
NGO 1948 UTM zone 35N
NGO 1948 Baerum Kommune
NGO 1948 Bergenhalvoen
NGO 1948 Oslo Kommune
Hong Kong 1980 UTM Zone 49N
Hong Kong 1980 UTM Zone 50N
QND 1995 UTM Zone 39N
Merchich (degrees) UTM Zone 28N
JGD 2000 UTM Zone 56N
Tokyo UTM Zone 56N
ETRS 1989 Kosovo Grid
Jordan Transverse Mercator
Observ Meterologico 1965 Macau Grid
Datum 73 Hayford Gauss IGeoE
Datum 73 Hayford Gauss IPCC
Graciosa Base SW 1948 UTM Zone 26N
Lisboa Bessel Bonne
Lisboa Hayford Gauss IGeoE
Lisboa Hayford Gauss IPCC
Observ Meteorologico 1939 UTM Zone 25N
Sao Braz UTM Zone 26N
ETRS 1989 Poland 1992
ETRS 1989 Poland zone 5
ETRS 1989 Poland zone 6
ETRS 1989 Poland zone 7
ETRS 1989 Poland zone 8
NAD 1927 10TM AEP Forest
NAD 1927 10TM AEP Resource
Merchich (degrees) Nord Maroc
Merchich (degrees) Sud Maroc
Merchich (degrees) Sahara
ETRF 1989 Poland 1992
ETRF 1989 Poland zone 5
ETRF 1989 Poland zone 6
ETRF 1989 Poland zone 7
ETRF 1989 Poland zone 8
Ain el Abd 1970 Aramco Lambert 2
NAD 1983 WyLAM
NAD 1983 UTM Zone 58N
WGS 1984 Canada Atlas LCC
GDA 1994 Perth Coastal Grid 1994
NAD 1983 NSRS2007 Wisconsin Transverse Mercator - US Ft
NAD 1983 Wisconsin Transverse Mercator - US Ft
NAD 1983 HARN Wisconsin Transverse Mercator - US Ft
Costa Rica Norte
Costa Rica Sur
Costa Rica TM 90
MONREF 1997 UTM Zone 46 N
MONREF 1997 UTM Zone 47 N
MONREF 1997 UTM Zone 48 N
MONREF 1997 UTM Zone 49 N
MONREF 1997 UTM Zone 50 N
Colombia West West Zone
Bogota Ciudad Bogota
MAGNA Ciudad Bogota
Pohnpei Azim Equidist 1971
Saipan Azim Equidistant 1969
Guam 1963 TNet
Guam 1993 Net
NAD 1983 (CORS96) Alaska Albers
Nepal Nagarkot TM
CGRS 1993 LTM
ETRS 1989 UTM Zone 32N 7Stellen
ETRS 1989 UTM Zone 32N 8Stellen
ETRS 1989 UTM Zone 33N 7Stellen
ETRS 1989 UTM Zone 33N 8Stellen
NAD 1983 (CORS96) UTM zone 59N
NAD 1983 (CORS96) UTM zone 60N
NAD 1983 (CORS96) SPCS Alaska Zone 1
NAD 1983 (CORS96) SPCS Alaska Zone 2
NAD 1983 (CORS96) SPCS Alaska Zone 3
NAD 1983 (CORS96) SPCS Alaska Zone 4
NAD 1983 (CORS96) SPCS Alaska Zone 5
NAD 1983 (CORS96) SPCS Alaska Zone 6
NAD 1983 (CORS96) SPCS Alaska Zone 7
NAD 1983 (CORS96) SPCS Alaska Zone 8
NAD 1983 (CORS96) SPCS Alaska Zone 9
NAD 1983 (CORS96) SPCS Alaska Zone 10
NAD 1983 Fargo Ground Coordinate System (US Feet)
NAD 1983 HARN Fargo Ground Coordinate System (US Feet)
NAD 1983 (2011) Fargo Ground Coordinate System (US Feet)
NAD 1983 2011 SPCS Alaska Zone 4 (US Feet)
NAD 1983 2011 SPCS Alaska Zone 5 (US Feet)
NAD 1983 2011 SPCS Alaska Zone 6 (US Feet)
NAD 1983 2011 SPCS Alaska Zone 7 (US Feet)
NAD 1983 2011 SPCS Alaska Zone 8 (US Feet)
NAD 1983 2011 SPCS Alaska Zone 9 (US Feet)
NAD 1983 2011 SPCS Alaska Zone 10 (US Feet)
NAD 1983 Albers BLM Montana, North Dakota, South Dakota
London Survey Grid
NAD 1983 (CORS96) UTM zone 1N
NAD 1983 (CORS96) UTM zone 2N
NAD 1983 (CORS96) UTM zone 3N
NAD 1983 (CORS96) UTM zone 4N
NAD 1983 (CORS96) UTM zone 5N
NAD 1983 (CORS96) UTM zone 6N
NAD 1983 (CORS96) UTM zone 7N
NAD 1983 (CORS96) UTM zone 8N
NAD 1983 (CORS96) UTM zone 9N
NAD 1983 (CORS96) UTM zone 10N
NAD 1983 (CORS96) UTM zone 11N
NAD 1983 (CORS96) UTM zone 12N
NAD 1983 (CORS96) UTM zone 13N
NAD 1983 (CORS96) UTM zone 14N
NAD 1983 (CORS96) UTM zone 15N
NAD 1983 (CORS96) UTM zone 16N
NAD 1983 (CORS96) UTM zone 17N
NAD 1983 (CORS96) UTM zone 18N
NAD 1983 (CORS96) UTM zone 19N
WGS84 ARC System Zone 1
WGS84 ARC System Zone 2
WGS84 ARC System Zone 3
WGS84 ARC System Zone 4
WGS84 ARC System Zone 5
WGS84 ARC System Zone 6
WGS84 ARC System Zone 7
WGS84 ARC System Zone 8
WGS84 ARC System Zone 9
WGS84 ARC System Zone 10
WGS84 ARC System Zone 11
WGS84 ARC System Zone 12
WGS84 ARC System Zone 13
WGS84 ARC System Zone 14
WGS84 ARC System Zone 15
WGS84 ARC System Zone 16
WGS84 ARC System Zone 17
WGS84 ARC System Zone 18
LKS 1992 Latvia TM with FN = 0
NAD 1983 2011 SPCS Alaska Zone 1 (US Feet)
NAD 1983 2011 SPCS Alaska Zone 2 (US Feet)
NAD 1983 2011 SPCS Alaska Zone 3 (US Feet)
Macao 2008 Macao Grid
NGO 1948 (Oslo) Baerum Kommune
NGO 1948 (Oslo) Bergenhalvoen
NGO 1948 (Oslo) Oslo Kommune
Luzon 1911 UTM Zone 50N
Luzon 1911 UTM Zone 51N
Luzon 1911 UTM Zone 52N
PRS 1992 UTM Zone 50N
PRS 1992 UTM Zone 51N
PRS 1992 UTM Zone 52N
NAD 1983 Idaho - Ada County
NAD 1983 HARN SPCS Hawaii Zone 1 (US Feet)
NAD 1983 HARN SPCS Hawaii Zone 2 (US Feet)
NAD 1983 HARN SPCS Hawaii Zone 4 (US Feet)
NAD 1983 HARN SPCS Hawaii Zone 5 (US Feet)
Cape Lo15
Cape Lo17
Cape Lo19
Cape Lo21
Cape Lo23
Cape Lo25
Cape Lo27
Cape Lo29
Cape Lo31
Cape Lo33
Hartebeesthoek94 Lo15
Hartebeesthoek94 Lo17
Hartebeesthoek94 Lo19
Hartebeesthoek94 Lo21
Hartebeesthoek94 Lo23
Hartebeesthoek94 Lo25
Hartebeesthoek94 Lo27
Hartebeesthoek94 Lo29
Hartebeesthoek94 Lo31
Hartebeesthoek94 Lo33
Voirol 1875 (degrees) Nord Algerie Ancienne
Voirol 1875 (degrees) Sud Algerie Ancienne
GOES-16 East ABI Fixed Grid ITRF2008
Belge Lambert 1972 more precise false easting and northing values
NAD 1983 PA11 SPCS Hawaii Zone 1 (US Feet)
NAD 1983 PA11 SPCS Hawaii Zone 2 (US Feet)
NAD 1983 PA11 SPCS Hawaii Zone 4 (US Feet)
NAD 1983 PA11 SPCS Hawaii Zone 5 (US Feet)
ED 1950 Turkey Zone 9
ED 1950 Turkey Zone 10
ED 1950 Turkey Zone 11
ED 1950 Turkey Zone 12
ED 1950 Turkey Zone 13
ED 1950 Turkey Zone 14
ED 1950 Turkey Zone 15
Hartebeesthoek94 Lo19 (E-N)
Hartebeesthoek94 Lo21 (E-N)
Hartebeesthoek94 Lo23 (E-N)
Hartebeesthoek94 Lo25 (E-N)
Hartebeesthoek94 Lo27 (E-N)
Hartebeesthoek94 Lo29 (E-N)
Hartebeesthoek94 Lo31 (E-N)
New Beijing Gauss-Kruger 3 Degree CM 132E (s/b 4812)
WGS 1984 UTM Zone 20N using TM Complex
WGS 1984 UTM Zone 21N using TM Complex
WGS 1984 UTM Zone 22N using TM Complex
WGS 1984 UTM Zone 23N using TM Complex
WGS 1984 UTM Zone 24N using TM Complex
WGS 1984 UTM Zone 25N using TM Complex
WGS 1984 UTM Zone 26N using TM Complex
WGS 1984 UTM Zone 27N using TM Complex
WGS 1984 UTM Zone 28N using TM Complex
WGS 1984 UTM Zone 29N using TM Complex
WGS 1984 UTM Zone 30N using TM Complex
NTF France I (degrees)
NTF France II (degrees)
NTF France III (degrees)
NTF France IV (degrees)
NTF (Greenwich) Lambert Zone I (degrees)
NTF (Greenwich) Lambert Zone II (degrees)
NTF (Greenwich) Lambert Zone III (degrees)
NTF (Greenwich) Lambert Zone IV (degrees)
Panhandle Energy Albers
JGD 2011 UTM Zone 56N
WGS 1984 California (Teale) Albers (USFt)
NAD 1983 California (Teale) Albers (USFt)
NAD 1983 Georgia Statewide Lambert
NAD 1983 SPCS Alabama East (Feet)
NAD 1983 SPCS Alabama West (Feet)
NAD 1983 SPCS Alaska 1 (Feet)
NAD 1983 SPCS Alaska 2 (Feet)
NAD 1983 SPCS Alaska 3 (Feet)
NAD 1983 SPCS Alaska 4 (Feet)
NAD 1983 SPCS Alaska 5 (Feet)
NAD 1983 SPCS Alaska 6 (Feet)
NAD 1983 SPCS Alaska 7 (Feet)
NAD 1983 SPCS Alaska 8 (Feet)
NAD 1983 SPCS Alaska 9 (Feet)
NAD 1983 SPCS Alaska 10 (Feet)
NAD 1983 SPCS Arizona East (Feet)
NAD 1983 SPCS Arizona Central (Feet)
NAD 1983 SPCS Arizona West (Feet)
NAD 1983 SPCS Hawaii Zone 1 (Feet)
NAD 1983 SPCS Hawaii Zone 2 (Feet)
NAD 1983 SPCS Hawaii Zone 4 (Feet)
NAD 1983 SPCS Hawaii Zone 5 (Feet)
NAD 1983 SPCS Michigan North (Feet)
NAD 1983 SPCS Michigan Central (Feet)
NAD 1983 SPCS Michigan South (Feet)
NAD 1983 SPCS Missouri East (Feet)
NAD 1983 SPCS Missouri Central (Feet)
NAD 1983 SPCS Missouri West (Feet)
NAD 1927 StatePlane California V Ventura
NAD 1983 SPCS Montana (Feet)
NAD 1983 PACP00 UTM Zone 4N
NAD 1983 PACP00 UTM Zone 5N
NAD 1983 PACP00 UTM Zone 2S
NAD 1983 Nebraska Lancaster County USFt
NAD 1983 SPCS North Dakota N (Feet)
NAD 1983 SPCS North Dakota S (Feet)
NAD 1983 SPCS Oregon North (Feet)
NAD 1983 SPCS Oregon South (Feet)
NAD 1983 SPCS South Carolina (Feet)
WGS 1984 California (Teale) Albers (Intl Feet)
NAD 1983 California (Teale) Albers (Intl Feet)
NAD 1983 SPCS PR & St. Croix (Feet)
NAD 1983 SPCS Guam (Feet)
OSGB 1936 Highways England A1H1
OSGB 1936 Highways England A2H1
OSGB 1936 Highways England A3H1
OSGB 1936 Highways England A3H2
OSGB 1936 Highways England A4H1
OSGB 1936 Highways England A5H1
OSGB 1936 Highways England A5H2
OSGB 1936 Highways England A6H1
OSGB 1936 Highways England A6H2
OSGB 1936 Highways England A7H1
OSGB 1936 Highways England A7H2
OSGB 1936 Highways England A8H1
OSGB 1936 Highways England A8H2
OSGB 1936 Highways England A9H1
OSGB 1936 Highways England A9H2
OSGB 1936 Highways England A10H1
OSGB 1936 Highways England A10H2
OSGB 1936 Highways England A11H1
OSGB 1936 Highways England A11H2
OSGB 1936 Highways England A11H3
OSGB 1936 Highways England A12H1
OSGB 1936 Highways England A12H2
OSGB 1936 Highways England A12H3
OSGB 1936 Highways England A13H1
OSGB 1936 Highways England A13H2
OSGB 1936 Highways England A14H1
OSGB 1936 Highways England A14H2
OSGB 1936 Highways England A15H1
OSGB 1936 Highways England A15H2
OSGB 1936 Highways England A16H1
OSGB 1936 Highways England A16H2
OSGB 1936 Highways England A17H1
OSGB 1936 Highways England A17H2
OSGB 1936 Highways England A18H1
OSGB 1936 Highways England A18H2
OSGB 1936 Highways England A19H1
OSGB 1936 Highways England A19H2
OSGB 1936 Highways England A20H1
OSGB 1936 Highways England A20H2
OSGB 1936 Highways England A21H1
OSGB 1936 Highways England A21H2
OSGB 1936 Highways England A22H1
OSGB 1936 Highways England A22H2
OSGB 1936 Highways England A23H1
OSGB 1936 Highways England A23H2
OSGB 1936 Highways England A24H1
OSGB 1936 Highways England A24H2
OSGB 1936 Highways England A25H1
OSGB 1936 Highways England A25H2
OSGB 1936 Highways England A26H1
OSGB 1936 Highways England A26H2
OSGB 1936 Highways England A27H1
OSGB 1936 Highways England A27H2
OSGB 1936 Highways England A28H1
OSGB 1936 Highways England A28H2
OSGB 1936 Highways England A29H1
OSGB 1936 Highways England A30H1
OSGB 1936 Highways England B15H1
OSGB 1936 Highways England B15H2
OSGB 1936 Highways England B15H3
OSGB 1936 Highways England B16H1
OSGB 1936 Highways England B16H2
OSGB 1936 Highways England B16H3
OSGB 1936 Highways England B16H4
OSGB 1936 Highways England B17H1
OSGB 1936 Highways England B17H2
OSGB 1936 Highways England B18H1
OSGB 1936 Highways England B18H2
OSGB 1936 Highways England B19H1
OSGB 1936 Highways England B20H1
OSGB 1936 Highways England B21H1
OSGB 1936 Highways England B22H1
OSGB 1936 Highways England B23H1
OSGB 1936 Highways England B24H1
OSGB 1936 Highways England B25H1
OSGB 1936 Highways England B26H1
OSGB 1936 Highways England B27H1
OSGB 1936 Highways England B28H1
OSGB 1936 Highways England B29H1
OSGB 1936 Highways England B30H1
OSGB 1936 Highways England B31H1
OSGB 1936 Highways England B32H1
OSGB 1936 Highways England C13H1
OSGB 1936 Highways England C14H1
OSGB 1936 Highways England C14H2
OSGB 1936 Highways England C14H3
OSGB 1936 Highways England C14H4
OSGB 1936 Highways England C15H1
OSGB 1936 Highways England C15H2
OSGB 1936 Highways England C15H3
OSGB 1936 Highways England C15H4
OSGB 1936 Highways England C15H5
OSGB 1936 Highways England C16H1
OSGB 1936 Highways England C16H2
OSGB 1936 Highways England C16H3
OSGB 1936 Highways England C16H4
OSGB 1936 Highways England C17H1
OSGB 1936 Highways England C17H2
OSGB 1936 Highways England C18H1
OSGB 1936 Highways England C18H2
OSGB 1936 Highways England C19H1
OSGB 1936 Highways England C19H2
NAD 1983 2011 ICS Aurora (US Feet)
NAD 1983 2011 ICS Freeport (US Feet)
NAD 1983 2011 ICS Chicago (US Feet)
NAD 1983 2011 ICS Rockford (US Feet)
NAD 1983 2011 ICS Moline (US Feet)
NAD 1983 2011 ICS Ottawa (US Feet)
NAD 1983 2011 ICS Sterling (US Feet)
NAD 1983 2011 ICS Joliet (US Feet)
NAD 1983 2011 ICS Eureka (US Feet)
NAD 1983 2011 ICS Pontiac (US Feet)
NAD 1983 2011 ICS Monmouth (US Feet)
NAD 1983 2011 ICS Watseka (US Feet)
NAD 1983 2011 ICS Peoria (US Feet)
NAD 1983 2011 ICS Bloomington (US Feet)
NAD 1983 2011 ICS Galesburg (US Feet)
NAD 1983 2011 ICS Champaign (US Feet)
NAD 1983 2011 ICS Decatur (US Feet)
NAD 1983 2011 ICS Quincy (US Feet)
NAD 1983 2011 ICS Lincoln (US Feet)
NAD 1983 2011 ICS Macomb (US Feet)
NAD 1983 2011 ICS Springfield (US Feet)
NAD 1983 2011 ICS Jacksonville (US Feet)
NAD 1983 2011 ICS Taylorville (US Feet)
NAD 1983 2011 ICS Carleston (US Feet)
NAD 1983 2011 ICS Carlinville (US Feet)
NAD 1983 2011 ICS Robinson (US Feet)
NAD 1983 2011 ICS Jerseyville (US Feet)
NAD 1983 2011 ICS Effingham (US Feet)
NAD 1983 2011 ICS Belleville (US Feet)
NAD 1983 2011 ICS Olney (US Feet)
NAD 1983 2011 ICS Mount Vernon (US Feet)
NAD 1983 2011 ICS Carbondale (US Feet)
NAD 1983 2011 ICS Metropolis (US Feet)
Cassini Bangladesh Zone 01 Dinajpur
Cassini Bangladesh Zone 02 Rangpur
Cassini Bangladesh Zone 03 Rajshahi
Cassini Bangladesh Zone 04 Bogura
Cassini Bangladesh Zone 05 Pabna
Cassini Bangladesh Zone 06 Mymensingh
Cassini Bangladesh Zone 07 Dhaka
Cassini Bangladesh Zone 08 Faridpur
Cassini Bangladesh Zone 09 Sylhet
Cassini Bangladesh Zone 10 Kushtia
Cassini Bangladesh Zone 11 Joshore
Cassini Bangladesh Zone 12 Khulna
Cassini Bangladesh Zone 13 Barishal
Cassini Bangladesh Zone 14 Cumilla
Cassini Bangladesh Zone 15 Noakhali
Cassini Bangladesh Zone 16 Chottogram
Cassini Bangladesh Zone 17 CHT
WGS 1984 LCC Bangladesh
Gulshan 303 LCC
Gulshan 303 UTM Bangladesh (BTM)
WGS 1984 BUTM2010
UTM Gulshan
AGD 1966 NSW ISG Zone 57
NAD 1983 2011 Wisconsin Transverse Mercator - US Ft
NAD 1983 2011 SPCS Utah North (Intl Feet)
NAD 1983 2011 SPCS Utah Central (Intl Feet)
NAD 1983 2011 SPCS Utah South (Intl Feet)
NAD 1983 (CORS96) SPCS Alabama East
NAD 1983 (CORS96) SPCS Alabama West
NAD 1983 (CORS96) SPCS Arizona East
NAD 1983 (CORS96) SPCS Arizona Central
NAD 1983 (CORS96) SPCS Arizona West
NAD 1983 (CORS96) SPCS Arizona East (Intl Feet)
NAD 1983 (CORS96) SPCS Arizona Central (Intl Feet)
NAD 1983 (CORS96) SPCS Arizona West (Intl Feet)
NAD 1983 (CORS96) Zone Arkansas North
NAD 1983 (CORS96) Zone Arkansas South
NAD 1983 (CORS96) SPCS Arkansas North (US Feet)
NAD 1983 (CORS96) SPCS Arkansas South (US Feet)
NAD 1983 (CORS96) SPCS California I
NAD 1983 (CORS96) SPCS California II
NAD 1983 (CORS96) SPCS California III
NAD 1983 (CORS96) SPCS California IV
NAD 1983 (CORS96) SPCS California V
NAD 1983 (CORS96) SPCS California VI
NAD 1983 (CORS96) SPCS California I (US Feet)
NAD 1983 (CORS96) SPCS California II (US Feet)
NAD 1983 (CORS96) SPCS California III (US Feet)
NAD 1983 (CORS96) SPCS California IV (US Feet)
NAD 1983 (CORS96) SPCS California V (US Feet)
NAD 1983 (CORS96) SPCS California VI (US Feet)
NAD 1983 (CORS96) SPCS Colorado North
NAD 1983 (CORS96) SPCS Colorado Central
NAD 1983 (CORS96) SPCS Colorado South
NAD 1983 (CORS96) SPCS Colorado North (US Feet)
NAD 1983 (CORS96) SPCS Colorado Central (US Feet)
NAD 1983 (CORS96) SPCS Colorado South (US Feet)
NAD 1983 (CORS96) SPCS Connecticut
NAD 1983 (CORS96) SPCS Connecticut (US Feet)
NAD 1983 (CORS96) SPCS Delaware
NAD 1983 (CORS96) SPCS Delaware (US Feet)
NAD 1983 (CORS96) SPCS Florida East
NAD 1983 (CORS96) SPCS Florida West
NAD 1983 (CORS96) SPCS Florida North
NAD 1983 (CORS96) SPCS Florida East (US Feet)
NAD 1983 (CORS96) SPCS Florida West (US Feet)
NAD 1983 (CORS96) SPCS Florida North (US Feet)
NAD 1983 (CORS96) SPCS Georgia East
NAD 1983 (CORS96) SPCS Georgia West
NAD 1983 (CORS96) SPCS Georgia East (US Feet)
NAD 1983 (CORS96) SPCS Georgia West (US Feet)
NAD 1983 (CORS96) SPCS Idaho East
NAD 1983 (CORS96) SPCS Idaho Central
NAD 1983 (CORS96) SPCS Idaho West
NAD 1983 (CORS96) SPCS Idaho East (US Feet)
NAD 1983 (CORS96) SPCS Idaho Central (US Feet)
NAD 1983 (CORS96) SPCS Idaho West (US Feet)
NAD 1983 (CORS96) SPCS Illinois East
NAD 1983 (CORS96) SPCS Illinois West
NAD 1983 (CORS96) SPCS Illinois East (US Feet)
NAD 1983 (CORS96) SPCS Illinois West (US Feet)
NAD 1983 (CORS96) SPCS Indiana East
NAD 1983 (CORS96) SPCS Indiana West
NAD 1983 (CORS96) SPCS Indiana East (US Feet)
NAD 1983 (CORS96) SPCS Indiana West (US Feet)
NAD 1983 (CORS96) SPCS Iowa North
NAD 1983 (CORS96) SPCS Iowa South
NAD 1983 (CORS96) SPCS Iowa North (US Feet)
NAD 1983 (CORS96) SPCS Iowa South (US Feet)
NAD 1983 (CORS96) SPCS Kansas North
NAD 1983 (CORS96) SPCS Kansas South
NAD 1983 (CORS96) SPCS Kansas North (US Feet)
NAD 1983 (CORS96) SPCS Kansas South (US Feet)
NAD 1983 (CORS96) SPCS Kentucky North
NAD 1983 (CORS96) SPCS Kentucky North (US Feet)
NAD 1983 (CORS96) SPCS Kentucky (one zone)
NAD 1983 (CORS96) SPCS Kentucky (one zone) US Feet
NAD 1983 (CORS96) SPCS Kentucky South
NAD 1983 (CORS96) SPCS Kentucky South (US Feet)
NAD 1983 (CORS96) SPCS Louisiana North
NAD 1983 (CORS96) SPCS Louisiana South
NAD 1983 (CORS96) SPCS Louisiana North (US Feet)
NAD 1983 (CORS96) SPCS Louisiana South (US Feet)
NAD 1983 (CORS96) SPCS Maine East
NAD 1983 (CORS96) SPCS Maine West
NAD 1983 (CORS96) SPCS Maine East (US Feet)
NAD 1983 (CORS96) SPCS Maine West (US Feet)
NAD 1983 HARN Wisconsin CRS Adams (meters)
NAD 1983 HARN Wisconsin CRS Calumet (meters)
NAD 1983 HARN Wisconsin CRS Dodge (meters)
NAD 1983 HARN Wisconsin CRS Fond du Lac (meters)
NAD 1983 HARN Wisconsin CRS Green (meters)
NAD 1983 HARN Wisconsin CRS Green Lake (meters)
NAD 1983 HARN Wisconsin CRS Jefferson (meters)
NAD 1983 HARN Wisconsin CRS Juneau (meters)
NAD 1983 HARN Wisconsin CRS Kenosha (meters)
NAD 1983 HARN Wisconsin CRS Kewaunee (meters)
NAD 1983 HARN Wisconsin CRS Lafayette (meters)
NAD 1983 HARN Wisconsin CRS Manitowoc (meters)
NAD 1983 HARN Wisconsin CRS Marquette (meters)
NAD 1983 HARN Wisconsin CRS Milwaukee (meters)
NAD 1983 HARN Wisconsin CRS Outagamie (meters)
NAD 1983 HARN Wisconsin CRS Ozaukee (meters)
NAD 1983 HARN Wisconsin CRS Pepin (meters)
NAD 1983 HARN Wisconsin CRS Pierce (meters)
NAD 1983 HARN Wisconsin CRS Racine (meters)
NAD 1983 HARN Wisconsin CRS Sheboygan (meters)
NAD 1983 HARN Wisconsin CRS Winnebago (meters)
NAD 1983 (CORS96) Maine 2000 East Zone
NAD 1983 (CORS96) Maine 2000 Central Zone
NAD 1983 (CORS96) Maine 2000 West Zone
NAD 1983 (CORS96) SPCS Maryland
NAD 1983 (CORS96) SPCS Maryland (US Feet)
NAD 1983 (CORS96) SPCS Mass. Mainland
NAD 1983 (CORS96) SPCS Mass. Island
NAD 1983 (CORS96) SPCS Mass. Mainland (US Feet)
NAD 1983 (CORS96) SPCS Mass. Island (US Feet)
NAD 1983 (CORS96) SPCS Michigan North
NAD 1983 (CORS96) SPCS Michigan Central
NAD 1983 (CORS96) SPCS Michigan South
NAD 1983 (CORS96) SPCS Michigan North (Intl Feet)
NAD 1983 (CORS96) SPCS Michigan Central (Intl Feet)
NAD 1983 (CORS96) SPCS Michigan South (Intl Feet)
NAD 1983 (CORS96) SPCS Minnesota North
NAD 1983 (CORS96) SPCS Minnesota Central
NAD 1983 (CORS96) SPCS Minnesota South
NAD 1983 (CORS96) SPCS Minnesota North (US Feet)
NAD 1983 (CORS96) SPCS Minnesota Central (US Feet)
NAD 1983 (CORS96) SPCS Minnesota South (US Feet)
NAD 1983 (CORS96) SPCS Mississippi East
NAD 1983 (CORS96) SPCS Mississippi West
NAD 1983 (CORS96) SPCS Mississippi East (US Feet)
NAD 1983 (CORS96) SPCS Mississippi West (US Feet)
NAD 1983 (CORS96) SPCS Missouri East
NAD 1983 (CORS96) SPCS Missouri Central
NAD 1983 (CORS96) SPCS Missouri West
NAD 1983 HARN Wisconsin CRS Adams (US feet)
NAD 1983 HARN Wisconsin CRS Calumet (US feet)
NAD 1983 HARN Wisconsin CRS Dodge (US feet)
NAD 1983 HARN Wisconsin CRS Fond du Lac (US feet)
NAD 1983 HARN Wisconsin CRS Green (US feet)
NAD 1983 HARN Wisconsin CRS Green Lake (US feet)
NAD 1983 HARN Wisconsin CRS Jefferson (US feet)
NAD 1983 HARN Wisconsin CRS Juneau (US feet)
NAD 1983 HARN Wisconsin CRS Kenosha (US feet)
NAD 1983 HARN Wisconsin CRS Kewaunee (US feet)
NAD 1983 HARN Wisconsin CRS Lafayette (US feet)
NAD 1983 HARN Wisconsin CRS Manitowoc (US feet)
NAD 1983 HARN Wisconsin CRS Marquette (US feet)
NAD 1983 HARN Wisconsin CRS Milwaukee (US feet)
NAD 1983 HARN Wisconsin CRS Outagamie (US feet)
NAD 1983 HARN Wisconsin CRS Ozaukee (US feet)
NAD 1983 HARN Wisconsin CRS Pepin (US feet)
NAD 1983 HARN Wisconsin CRS Pierce (US feet)
NAD 1983 HARN Wisconsin CRS Racine (US feet)
NAD 1983 HARN Wisconsin CRS Sheboygan (US feet)
NAD 1983 HARN Wisconsin CRS Winnebago (US feet)
NAD 1983 (CORS96) SPCS Montana
NAD 1983 (CORS96) SPCS Montana (Intl Feet)
NAD 1983 (CORS96) SPCS Nebraska
NAD 1983 (CORS96) SPCS Nebraska (US Feet)
NAD 1983 (CORS96) SPCS Nevada East
NAD 1983 (CORS96) SPCS Nevada Central
NAD 1983 (CORS96) SPCS Nevada West
NAD 1983 (CORS96) SPCS Nevada East (US Feet)
NAD 1983 (CORS96) SPCS Nevada Central (US Feet)
NAD 1983 (CORS96) SPCS Nevada West (US Feet)
NAD 1983 (CORS96) SPCS New Hampshire
NAD 1983 (CORS96) SPCS New Hampshire (US Feet)
NAD 1983 (CORS96) SPCS New Jersey
NAD 1983 (CORS96) SPCS New Jersey (US Feet)
NAD 1983 (CORS96) SPCS New Mexico East
NAD 1983 (CORS96) SPCS New Mexico Cent.
NAD 1983 (CORS96) SPCS New Mexico West
NAD 1983 (CORS96) SPCS New Mexico East (US Feet)
NAD 1983 (CORS96) SPCS New Mexico Cent. (US Feet)
NAD 1983 (CORS96) SPCS New Mexico West (US Feet)
NAD 1983 (CORS96) SPCS New York East
NAD 1983 (CORS96) SPCS New York Central
NAD 1983 (CORS96) SPCS New York West
NAD 1983 (CORS96) SPCS NY Long Island
NAD 1983 (CORS96) SPCS New York East (US Feet)
NAD 1983 (CORS96) SPCS New York Central (US Feet)
NAD 1983 (CORS96) SPCS New York West (US Feet)
NAD 1983 (CORS96) SPCS NY Long Island (US Feet)
NAD 1983 (CORS96) SPCS North Carolina
NAD 1983 (CORS96) SPCS North Carolina (US Feet)
NAD 1983 (CORS96) SPCS North Dakota N
NAD 1983 (CORS96) SPCS North Dakota S
NAD 1983 (CORS96) SPCS North Dakota North (Intl Feet)
NAD 1983 (CORS96) SPCS North Dakota South (Intl Feet)
NAD 1983 (CORS96) SPCS Ohio North
NAD 1983 (CORS96) SPCS Ohio South
NAD 1983 (CORS96) SPCS Ohio North (US Feet)
NAD 1983 (CORS96) SPCS Ohio South (US Feet)
NAD 1983 (CORS96) SPCS Oklahoma North
NAD 1983 (CORS96) SPCS Oklahoma South
NAD 1983 (CORS96) SPCS Oklahoma North (US Feet)
NAD 1983 (CORS96) SPCS Oklahoma South (US Feet)
NAD 1983 (CORS96) SPCS Pennsylvania North
NAD 1983 (CORS96) SPCS Pennsylvania North (US Feet)
NAD 1983 (CORS96) SPCS Pennsylvania South
NAD 1983 (CORS96) SPCS Pennsylvania South (US Feet)
NAD 1983 (CORS96) SPCS Rhode Island
NAD 1983 (CORS96) SPCS Rhode Island (US Feet)
NAD 1983 (CORS96) SPCS South Carolina
NAD 1983 (CORS96) SPCS South Carolina (Intl Feet)
NAD 1983 (CORS96) SPCS South Dakota N
NAD 1983 (CORS96) SPCS South Dakota S
NAD 1983 (CORS96) SPCS South Dakota N (US Feet)
NAD 1983 (CORS96) SPCS South Dakota S (US Feet)
NAD 1983 (CORS96) SPCS Tennessee
NAD 1983 (CORS96) SPCS Tennessee (US Feet)
NAD 1983 (CORS96) SPCS Texas North
NAD 1983 (CORS96) SPCS Texas North Cent.
NAD 1983 (CORS96) SPCS Texas Central
NAD 1983 (CORS96) SPCS Texas South Cent.
NAD 1983 (CORS96) SPCS Texas South
NAD 1983 (CORS96) SPCS Texas North (US Feet)
NAD 1983 (CORS96) SPCS Texas North Cent.(US Feet)
NAD 1983 (CORS96) SPCS Texas Central (US Feet)
NAD 1983 (CORS96) SPCS Texas South Cent. (US Feet)
NAD 1983 (CORS96) SPCS Texas South (US Feet)
NAD 1983 (CORS96) SPCS Utah North
NAD 1983 (CORS96) SPCS Utah Central
NAD 1983 (CORS96) SPCS Utah South
NAD 1983 (CORS96) SPCS Utah North (Intl Feet)
NAD 1983 (CORS96) SPCS Utah Central (Intl Feet)
NAD 1983 (CORS96) SPCS Utah South (Intl Feet)
NAD 1983 (CORS96) SPCS Utah North (US Feet)
NAD 1983 (CORS96) SPCS Utah Central (US Feet)
NAD 1983 (CORS96) SPCS Utah South (US Feet)
NAD 1983 (CORS96) SPCS Vermont
NAD 1983 (CORS96) SPCS Virginia North
NAD 1983 (CORS96) SPCS Virginia South
NAD 1983 (CORS96) SPCS Virginia North (US Feet)
NAD 1983 (CORS96) SPCS Virginia South (US Feet)
NAD 1983 (CORS96) SPCS Washington North
NAD 1983 (CORS96) SPCS Washington South
NAD 1983 (CORS96) SPCS Washington North (US Feet)
NAD 1983 (CORS96) SPCS Washington South (US Feet)
NAD 1983 (CORS96) SPCS West Virginia N
NAD 1983 (CORS96) SPCS West Virginia S
NAD 1983 (CORS96) SPCS West Virginia N (US Feet)
NAD 1983 (CORS96) SPCS West Virginia S (US Feet)
NAD 1983 (CORS96) SPCS Wisconsin North
NAD 1983 (CORS96) SPCS Wisconsin Central
NAD 1983 (CORS96) SPCS Wisconsin South
NAD 1983 (CORS96) SPCS Wisconsin North (US Feet)
NAD 1983 (CORS96) SPCS Wisconsin Central (US Feet)
NAD 1983 (CORS96) SPCS Wisconsin South (US Feet)
NAD 1983 (CORS96) SPCS Wyoming I East
NAD 1983 (CORS96) SPCS Wyoming II EC
NAD 1983 (CORS96) SPCS Wyoming III WC
NAD 1983 (CORS96) SPCS Wyoming IV West
NAD 1983 (CORS96) SPCS Wyoming I East (US Feet)
NAD 1983 (CORS96) SPCS Wyoming II EC (US Feet)
NAD 1983 (CORS96) SPCS Wyoming III WC (US Feet)
NAD 1983 (CORS96) SPCS Wyoming IV West (US Feet)
NAD 1983 HARN Navajo Nation Coordinate System (M)
NAD 1983 HARN Navajo Nation Coordinate System (FtUS)
NAD 1983 HARN Navajo Nation Coordinate System (Int'l Ft)
NAD 1983 NSRS2007 Navajo Nation Coordinate System (M)
NAD 1983 NSRS2007 Navajo Nation Coordinate System (FtUS)
NAD 1983 NSRS2007 Navajo Nation Coordinate System (Int'l Ft)
NAD 1983 (2011) Navajo Nation Coordinate System (M)
NAD 1983 (2011) Navajo Nation Coordinate System (FtUS)
NAD 1983 (2011) Navajo Nation Coordinate System (Int'l Ft)
WGS 1984 Guatemala TM
MAGNA-SIRGAS CMT12
NAD 1983 HARN Adj. Minnesota Aitkin (meter)
NAD 1983 HARN Adj. Minnesota Clay (meter)
NAD 1983 HARN Adj. Minnesota Clearwater (meter)
NAD 1983 HARN Adj. Minnesota Hubbard (meter)
NAD 1983 HARN Adj. Minnesota Lake (meter)
NAD 1983 HARN Adj. Minnesota Mille Lacs (meter)
NAD 1983 HARN Adj. Minnesota Washington (meter)
NAD 1983 HARN Adj. Minnesota Wilkin (meter)
NAD 1983 HARN Adj. Minnesota Anoka (meter)
NAD 1983 HARN Adj. Minnesota Becker (meter)
NAD 1983 HARN Adj. Minnesota Beltrami North (meter)
NAD 1983 HARN Adj. Minnesota Beltrami South (meter)
NAD 1983 HARN Adj. Minnesota Benton (meter)
NAD 1983 HARN Adj. Minnesota Big Stone (meter)
NAD 1983 HARN Adj. Minnesota Blue Earth (meter)
NAD 1983 HARN Adj. Minnesota Brown (meter)
NAD 1983 HARN Adj. Minnesota Carlton (meter)
NAD 1983 HARN Adj. Minnesota Carver (meter)
NAD 1983 HARN Adj. Minnesota Cass North (meter)
NAD 1983 HARN Adj. Minnesota Cass South (meter)
NAD 1983 HARN Adj. Minnesota Chippewa (meter)
NAD 1983 HARN Adj. Minnesota Chisago (meter)
NAD 1983 HARN Adj. Minnesota Cook North (meter)
NAD 1983 HARN Adj. Minnesota Cook South (meter)
NAD 1983 HARN Adj. Minnesota Cottonwood (meter)
NAD 1983 HARN Adj. Minnesota Crow Wing (meter)
NAD 1983 HARN Adj. Minnesota Dakota (meter)
NAD 1983 HARN Adj. Minnesota Dodge (meter)
NAD 1983 HARN Adj. Minnesota Douglas (meter)
NAD 1983 HARN Adj. Minnesota Faribault (meter)
NAD 1983 HARN Adj. Minnesota Fillmore (meter)
NAD 1983 HARN Adj. Minnesota Freeborn (meter)
NAD 1983 HARN Adj. Minnesota Goodhue (meter)
NAD 1983 HARN Adj. Minnesota Grant (meter)
NAD 1983 HARN Adj. Minnesota Hennepin (meter)
NAD 1983 HARN Adj. Minnesota Houston (meter)
NAD 1983 HARN Adj. Minnesota Isanti (meter)
NAD 1983 HARN Adj. Minnesota Itasca North (meter)
NAD 1983 HARN Adj. Minnesota Itasca South (meter)
NAD 1983 HARN Adj. Minnesota Jackson (meter)
NAD 1983 HARN Adj. Minnesota Kanabec (meter)
NAD 1983 HARN Adj. Minnesota Kandiyohi (meter)
NAD 1983 HARN Adj. Minnesota Kittson (meter)
NAD 1983 HARN Adj. Minnesota Koochiching (meter)
NAD 1983 HARN Adj. Minnesota Lac Qui Parle (meter)
NAD 1983 HARN Adj. Minnesota Lake of the Woods North (meter)
NAD 1983 HARN Adj. Minnesota Lake of the Woods South (meter)
NAD 1983 HARN Adj. Minnesota Le Sueur (meter)
NAD 1983 HARN Adj. Minnesota Lincoln (meter)
NAD 1983 HARN Adj. Minnesota Lyon (meter)
NAD 1983 HARN Adj. Minnesota McLeod (meter)
NAD 1983 HARN Adj. Minnesota Mahnomen (meter)
NAD 1983 HARN Adj. Minnesota Marshall (meter)
NAD 1983 HARN Adj. Minnesota Martin (meter)
NAD 1983 HARN Adj. Minnesota Meeker (meter)
NAD 1983 HARN Adj. Minnesota Morrison (meter)
NAD 1983 HARN Adj. Minnesota Mower (meter)
NAD 1983 HARN Adj. Minnesota Murray (meter)
NAD 1983 HARN Adj. Minnesota Nicollet (meter)
NAD 1983 HARN Adj. Minnesota Nobles (meter)
NAD 1983 HARN Adj. Minnesota Norman (meter)
NAD 1983 HARN Adj. Minnesota Olmsted (meter)
NAD 1983 HARN Adj. Minnesota Ottertail (meter)
NAD 1983 HARN Adj. Minnesota Pennington (meter)
NAD 1983 HARN Adj. Minnesota Pine (meter)
NAD 1983 HARN Adj. Minnesota Pipestone (meter)
NAD 1983 HARN Adj. Minnesota Polk (meter)
NAD 1983 HARN Adj. Minnesota Pope (meter)
NAD 1983 HARN Adj. Minnesota Ramsey (meter)
NAD 1983 HARN Adj. Minnesota Red Lake (meter)
NAD 1983 HARN Adj. Minnesota Redwood (meter)
NAD 1983 HARN Adj. Minnesota Renville (meter)
NAD 1983 HARN Adj. Minnesota Rice (meter)
NAD 1983 HARN Adj. Minnesota Rock (meter)
NAD 1983 HARN Adj. Minnesota Roseau (meter)
NAD 1983 HARN Adj. Minnesota St Louis North (meter)
NAD 1983 HARN Adj. Minnesota St Louis Central (meter)
NAD 1983 HARN Adj. Minnesota St Louis South (meter)
NAD 1983 HARN Adj. Minnesota Scott (meter)
NAD 1983 HARN Adj. Minnesota Sherburne (meter)
NAD 1983 HARN Adj. Minnesota Sibley (meter)
NAD 1983 HARN Adj. Minnesota Stearns (meter)
NAD 1983 HARN Adj. Minnesota Steele (meter)
NAD 1983 HARN Adj. Minnesota Stevens (meter)
NAD 1983 HARN Adj. Minnesota Swift (meter)
NAD 1983 HARN Adj. Minnesota Todd (meter)
NAD 1983 HARN Adj. Minnesota Traverse (meter)
NAD 1983 HARN Adj. Minnesota Wabasha (meter)
NAD 1983 HARN Adj. Minnesota Wadena (meter)
NAD 1983 HARN Adj. Minnesota Waseca (meter)
NAD 1983 HARN Adj. Minnesota Watonwan (meter)
NAD 1983 HARN Adj. Minnesota Winona (meter)
NAD 1983 HARN Adj. Minnesota Wright (meter)
NAD 1983 HARN Adj. Minnesota Yellow Medicine (meter)
NAD 1983 HARN Adj. Minnesota St Louis CS96 (meter)
NAD 1983 HARN Adj. Minnesota St Louis CS96 (US foot)
NAD 1983 CSRS v6 UTM Zone 19N
NAD 1983 CSRS v6 UTM Zone 20N
NAD 1983 CSRS v6 UTM Zone 21N
Palestine Grid 1923 Modified TM
NAD 1983 HARN Adj. Minnesota Aitkin (US foot)
NAD 1983 HARN Adj. Minnesota Clay (US foot)
NAD 1983 HARN Adj. Minnesota Clearwater (US foot)
NAD 1983 HARN Adj. Minnesota Hubbard (US foot)
NAD 1983 HARN Adj. Minnesota Lake (US foot)
NAD 1983 HARN Adj. Minnesota Mille Lacs (US foot)
NAD 1983 HARN Adj. Minnesota Washington (US foot)
NAD 1983 HARN Adj. Minnesota Wilkin (US foot)
NAD 1983 HARN Adj. Minnesota Anoka (US foot)
NAD 1983 HARN Adj. Minnesota Becker (US foot)
NAD 1983 HARN Adj. Minnesota Beltrami North (US foot)
NAD 1983 HARN Adj. Minnesota Beltrami South (US foot)
NAD 1983 HARN Adj. Minnesota Benton (US foot)
NAD 1983 HARN Adj. Minnesota Big Stone (US foot)
NAD 1983 HARN Adj. Minnesota Blue Earth (US foot)
NAD 1983 HARN Adj. Minnesota Brown (US foot)
NAD 1983 HARN Adj. Minnesota Carlton (US foot)
NAD 1983 HARN Adj. Minnesota Carver (US foot)
NAD 1983 HARN Adj. Minnesota Cass North (US foot)
NAD 1983 HARN Adj. Minnesota Cass South (US foot)
NAD 1983 HARN Adj. Minnesota Chippewa (US foot)
NAD 1983 HARN Adj. Minnesota Chisago (US foot)
NAD 1983 HARN Adj. Minnesota Cook North (US foot)
NAD 1983 HARN Adj. Minnesota Cook South (US foot)
NAD 1983 HARN Adj. Minnesota Cottonwood (US foot)
NAD 1983 HARN Adj. Minnesota Crow Wing (US foot)
NAD 1983 HARN Adj. Minnesota Dakota (US foot)
NAD 1983 HARN Adj. Minnesota Dodge (US foot)
NAD 1983 HARN Adj. Minnesota Douglas (US foot)
NAD 1983 HARN Adj. Minnesota Faribault (US foot)
NAD 1983 HARN Adj. Minnesota Fillmore (US foot)
NAD 1983 HARN Adj. Minnesota Freeborn (US foot)
NAD 1983 HARN Adj. Minnesota Goodhue (US foot)
NAD 1983 HARN Adj. Minnesota Grant (US foot)
NAD 1983 HARN Adj. Minnesota Hennepin (US foot)
NAD 1983 HARN Adj. Minnesota Houston (US foot)
NAD 1983 HARN Adj. Minnesota Isanti (US foot)
NAD 1983 HARN Adj. Minnesota Itasca North (US foot)
NAD 1983 HARN Adj. Minnesota Itasca South (US foot)
NAD 1983 HARN Adj. Minnesota Jackson (US foot)
NAD 1983 HARN Adj. Minnesota Kanabec (US foot)
NAD 1983 HARN Adj. Minnesota Kandiyohi (US foot)
NAD 1983 HARN Adj. Minnesota Kittson (US foot)
NAD 1983 HARN Adj. Minnesota Koochiching (US foot)
NAD 1983 HARN Adj. Minnesota Lac Qui Parle (US foot)
NAD 1983 HARN Adj. Minnesota Lake of the Woods North (US foot)
NAD 1983 HARN Adj. Minnesota Lake of the Woods South (US foot)
NAD 1983 HARN Adj. Minnesota Le Sueur (US foot)
NAD 1983 HARN Adj. Minnesota Lincoln (US foot)
NAD 1983 HARN Adj. Minnesota Lyon (US foot)
NAD 1983 HARN Adj. Minnesota McLeod (US foot)
NAD 1983 HARN Adj. Minnesota Mahnomen (US foot)
NAD 1983 HARN Adj. Minnesota Marshall (US foot)
NAD 1983 HARN Adj. Minnesota Martin (US foot)
NAD 1983 HARN Adj. Minnesota Meeker (US foot)
NAD 1983 HARN Adj. Minnesota Morrison (US foot)
NAD 1983 HARN Adj. Minnesota Mower (US foot)
NAD 1983 HARN Adj. Minnesota Murray (US foot)
NAD 1983 HARN Adj. Minnesota Nicollet (US foot)
NAD 1983 HARN Adj. Minnesota Nobles (US foot)
NAD 1983 HARN Adj. Minnesota Norman (US foot)
NAD 1983 HARN Adj. Minnesota Olmsted (US foot)
NAD 1983 HARN Adj. Minnesota Ottertail (US foot)
NAD 1983 HARN Adj. Minnesota Pennington (US foot)
NAD 1983 HARN Adj. Minnesota Pine (US foot)
NAD 1983 HARN Adj. Minnesota Pipestone (US foot)
NAD 1983 HARN Adj. Minnesota Polk (US foot)
NAD 1983 HARN Adj. Minnesota Pope (US foot)
NAD 1983 HARN Adj. Minnesota Ramsey (US foot)
NAD 1983 HARN Adj. Minnesota Red Lake (US foot)
NAD 1983 HARN Adj. Minnesota Redwood (US foot)
NAD 1983 HARN Adj. Minnesota Renville (US foot)
NAD 1983 HARN Adj. Minnesota Rice (US foot)
NAD 1983 HARN Adj. Minnesota Rock (US foot)
NAD 1983 HARN Adj. Minnesota Roseau (US foot)
NAD 1983 HARN Adj. Minnesota St Louis North (US foot)
NAD 1983 HARN Adj. Minnesota St Louis Central (US foot)
NAD 1983 HARN Adj. Minnesota St Louis South (US foot)
NAD 1983 HARN Adj. Minnesota Scott (US foot)
NAD 1983 HARN Adj. Minnesota Sherburne (US foot)
NAD 1983 HARN Adj. Minnesota Sibley (US foot)
NAD 1983 HARN Adj. Minnesota Stearns (US foot)
NAD 1983 HARN Adj. Minnesota Steele (US foot)
NAD 1983 HARN Adj. Minnesota Stevens (US foot)
NAD 1983 HARN Adj. Minnesota Swift (US foot)
NAD 1983 HARN Adj. Minnesota Todd (US foot)
NAD 1983 HARN Adj. Minnesota Traverse (US foot)
NAD 1983 HARN Adj. Minnesota Wabasha (US foot)
NAD 1983 HARN Adj. Minnesota Wadena (US foot)
NAD 1983 HARN Adj. Minnesota Waseca (US foot)
NAD 1983 HARN Adj. Minnesota Watonwan (US foot)
NAD 1983 HARN Adj. Minnesota Winona (US foot)
NAD 1983 HARN Adj. Minnesota Wright (US foot)
NAD 1983 HARN Adj. Minnesota Yellow Medicine (US foot)
NAD 1983 HARN Adj. Wisconsin Chippewa (meters)
GDM2008 LGM2012
NAD 1983 CSRS v6 UTM Zone 15N
NAD 1983 CSRS v6 UTM Zone 16N
NAD 1983 CSRS v6 UTM Zone 17N
NAD 1983 CSRS v6 UTM Zone 18N
Moon 2000 North Pole Stereographic
Moon 2000 South Pole Stereographic
Moon 2000 Far Side Lambert Azimuthal Equal Area
Moon 2000 Near Side Lambert Azimuthal Equal Area
Moon 2000 Equidistant Cylindrical
Moon 2000 Sinusoidal
Mars 2000 North Pole Stereographic (sphere)
Mars 2000 South Pole Stereographic (sphere)
Mars 2000 Equidistant Cylindrical (sphere)
Mars 2000 Sinusoidal (sphere)
Mars 2000 Winkel Tripel (sphere)
NAD 1983 HARN Adj. Wisconsin Chippewa (US foot)
Parametry Zemli 1990.02
Parametry Zemli 1990.11
Georgia Geodetic Datum
California SRS Epoch 2017.50 (NAD83)
GDM2008
GRS 1980 Mean Radius Sphere
Xrail84
Estonia 1937
Hermannskogel
Sierra Leone 1960
Datum Lisboa Bessel
Datum Lisboa Hayford
Pohnpei - Fed. States Micronesia
Bab South Astro - Bablethuap Island Republic of Palau
Majuro - Republic of Marshall Isls.
Observatorio Meteorologico 1965
Roma 1940
EMEP
EUREF - Finland
Jordan
D48 - Slovenia
MONREF 1997 (Mongolian 1997)
MSK 1942 (Mongolian Pulkovo 1942)
Old Hawaiian on Intl 1924 spheroid (NGS)
Voirol 1875 (grads)
Voirol 1879 (grads)
Merchich (degrees)
North American Datum 1983 (3D)
EUREF - Finland (3D)
California SRS Epoch 2017.50 (NAD83) (3D)
Georgia Geodetic Datum (3D)
S-JTSK [JTSK03] (3D)
MONREF 1997 (Mongolian 1997) (3D)
Nepal Nagarkot (3D)
Sri Lanka Datum 1999 (3D)
S-JTSK/05 (3D)
S-JTSK/05 (Ferro) (3D)
NAD 1983 HARN Adj. Minnesota Anoka
NAD 1983 HARN Adj. Minnesota Becker
NAD 1983 HARN Adj. Minnesota Beltrami North
NAD 1983 HARN Adj. Minnesota Beltrami South
NAD 1983 HARN Adj. Minnesota Benton
NAD 1983 HARN Adj. Minnesota Big Stone
NAD 1983 HARN Adj. Minnesota Blue Earth
NAD 1983 HARN Adj. Minnesota Brown
NAD 1983 HARN Adj. Minnesota Carlton
NAD 1983 HARN Adj. Minnesota Carver
NAD 1983 HARN Adj. Minnesota Cass North
NAD 1983 HARN Adj. Minnesota Cass South
NAD 1983 HARN Adj. Minnesota Chippewa
NAD 1983 HARN Adj. Minnesota Chisago
NAD 1983 HARN Adj. Minnesota Cook North
NAD 1983 HARN Adj. Minnesota Cook South
NAD 1983 HARN Adj. Minnesota Cottonwood
NAD 1983 HARN Adj. Minnesota Crow Wing
NAD 1983 HARN Adj. Minnesota Dakota
NAD 1983 HARN Adj. Minnesota Dodge
NAD 1983 HARN Adj. Minnesota Douglas
NAD 1983 HARN Adj. Minnesota Faribault
NAD 1983 HARN Adj. Minnesota Fillmore
NAD 1983 HARN Adj. Minnesota Freeborn
NAD 1983 HARN Adj. Minnesota Goodhue
NAD 1983 HARN Adj. Minnesota Grant
NAD 1983 HARN Adj. Minnesota Hennepin
NAD 1983 HARN Adj. Minnesota Houston
NAD 1983 HARN Adj. Minnesota Isanti
NAD 1983 HARN Adj. Minnesota Itasca North
NAD 1983 HARN Adj. Minnesota Itasca South
NAD 1983 HARN Adj. Minnesota Jackson
NAD 1983 HARN Adj. Minnesota Kanabec
NAD 1983 HARN Adj. Minnesota Kandiyohi
NAD 1983 HARN Adj. Minnesota Kittson
NAD 1983 HARN Adj. Minnesota Koochiching
NAD 1983 HARN Adj. Minnesota Lac Qui Parle
NAD 1983 HARN Adj. Minnesota Lake of the Woods North
NAD 1983 HARN Adj. Minnesota Lake of the Woods South
NAD 1983 HARN Adj. Minnesota Le Sueur
NAD 1983 HARN Adj. Minnesota Lincoln
NAD 1983 HARN Adj. Minnesota Lyon
NAD 1983 HARN Adj. Minnesota McLeod
NAD 1983 HARN Adj. Minnesota Mahnomen
NAD 1983 HARN Adj. Minnesota Marshall
NAD 1983 HARN Adj. Minnesota Martin
NAD 1983 HARN Adj. Minnesota Meeker
NAD 1983 HARN Adj. Minnesota Morrison
NAD 1983 HARN Adj. Minnesota Mower
NAD 1983 HARN Adj. Minnesota Murray
NAD 1983 HARN Adj. Minnesota Nicollet
NAD 1983 HARN Adj. Minnesota Nobles
NAD 1983 HARN Adj. Minnesota Norman
NAD 1983 HARN Adj. Minnesota Olmsted
NAD 1983 HARN Adj. Minnesota Ottertail
NAD 1983 HARN Adj. Minnesota Pennington
NAD 1983 HARN Adj. Minnesota Pine
NAD 1983 HARN Adj. Minnesota Pipestone
NAD 1983 HARN Adj. Minnesota Polk
NAD 1983 HARN Adj. Minnesota Pope
NAD 1983 HARN Adj. Minnesota Ramsey
NAD 1983 HARN Adj. Minnesota Red Lake
NAD 1983 HARN Adj. Minnesota Redwood
NAD 1983 HARN Adj. Minnesota Renville
NAD 1983 HARN Adj. Minnesota Rice
NAD 1983 HARN Adj. Minnesota Rock
NAD 1983 HARN Adj. Minnesota Roseau
NAD 1983 HARN Adj. Minnesota St Louis North
NAD 1983 HARN Adj. Minnesota St Louis Central
NAD 1983 HARN Adj. Minnesota St Louis South
NAD 1983 HARN Adj. Minnesota Scott
NAD 1983 HARN Adj. Minnesota Sherburne
NAD 1983 HARN Adj. Minnesota Sibley
NAD 1983 HARN Adj. Minnesota Stearns
NAD 1983 HARN Adj. Minnesota Steele
NAD 1983 HARN Adj. Minnesota Stevens
NAD 1983 HARN Adj. Minnesota Swift
NAD 1983 HARN Adj. Minnesota Todd
NAD 1983 HARN Adj. Minnesota Traverse
NAD 1983 HARN Adj. Minnesota Wabasha
NAD 1983 HARN Adj. Minnesota Wadena
NAD 1983 HARN Adj. Minnesota Waseca
NAD 1983 HARN Adj. Minnesota Watonwan
NAD 1983 HARN Adj. Minnesota Winona
NAD 1983 HARN Adj. Minnesota Wright
NAD 1983 HARN Adj. Minnesota Yellow Medicine
NAD 1983 HARN Adj. Minnesota St. Louis
NAD 1983 HARN Adj. Wisconsin Chippewa
Mars - Phobos IAU 2015
Jupiter - Callisto IAU 2015
Jupiter - Europa IAU 2015
Jupiter - Ganymede IAU 2015
Jupiter - Io IAU 2015
Jupiter - Metis IAU 2015
Saturn - Aegaeon IAU 2015
Saturn - Anthe IAU 2015
Saturn - Pandora IAU 2015
Saturn - Phoebe IAU 2015
Saturn - Polydeuces IAU 2015
Mercury
Venus 1985
Venus 2000
The Moon
Mars 1979
Mars 2000
Mars - Deimos
Mars - Phobos
Jupiter
Jupiter - Adrastea
Jupiter - Amalthea
Jupiter - Ananke
Jupiter - Callisto
Jupiter - Carme
Jupiter - Elara
Jupiter - Europa
Jupiter - Ganymede
Jupiter - Himalia
Jupiter - Io
Jupiter - Leda
Jupiter - Lysithea
Jupiter - Metis
Jupiter - Pasiphae
Jupiter - Sinope
Jupiter - Thebe
Saturn
Saturn - Atlas
Saturn - Calypso
Saturn - Dione
Saturn - Enceladus
Saturn - Epimetheus
Saturn - Helene
Saturn - Hyperion
Saturn - Iapetus
Saturn - Janus
Saturn - Mimas
Saturn - Pan
Saturn - Pandora
Saturn - Phoebe
Saturn - Prometheus
Saturn - Rhea
Saturn - Telesto
Saturn - Tethys
Saturn - Titan
Uranus
Uranus - Ariel
Uranus - Belinda
Uranus - Bianca
Uranus - Cordelia
Uranus - Cressida
Uranus - Desdemona
Uranus - Juliet
Uranus - Miranda
Uranus - Oberon
Uranus - Ophelia
Uranus - Portia
Uranus - Puck
Uranus - Rosalind
Uranus - Titania
Uranus - Umbriel
Neptune
Neptune - Despina
Neptune - Galatea
Neptune - Larissa
Neptune - Naiad
Neptune - Nereid
Neptune - Proteus
Neptune - Thalassa
Neptune - Triton
Pluto
Pluto - Charon
Mars 2000 (Sphere)
1 Ceres 2015
4 Vesta 2015
Mercury 2015
Sun IAU 2015
Saturn - Atlas IAU 2015
Saturn - Calypso IAU 2015
Saturn - Daphnis IAU 2015
Saturn - Dione IAU 2015
Saturn - Enceladus IAU 2015
Saturn - Epimetheus IAU 2015
Saturn - Helene IAU 2015
Saturn - Hyperion IAU 2015
Saturn - Iapetus IAU 2015
Saturn - Janus IAU 2015
Saturn - Methone IAU 2015
Saturn - Mimas IAU 2015
Saturn - Pallene IAU 2015
Saturn - Pan IAU 2015
Saturn - Prometheus IAU 2015
Saturn - Rhea IAU 2015
Saturn - Telesto IAU 2015
Saturn - Tethys IAU 2015
Neptune - Larissa IAU 2015
Pluto IAU 2015
Pluto - Charon IAU 2015
Google Maps Global Mercator
---
2001	0	0	0,-62,0.9995,400000,0	0	British West Indies Grid
2002	1	0	0,-62,0.9995,400000,0	1	British West Indies Grid
2003	2	0	0,-62,0.9995,400000,0	2	British West Indies Grid
2004	3	0	0,-62,0.9995,400000,0	3	British West Indies Grid
2005	4	0	0,-62,0.9995,400000,0	4	British West Indies Grid
2006	5	0	0,-62,0.9995,400000,0	5	British West Indies Grid
2007	6	0	0,-62,0.9995,400000,0	6	British West Indies Grid
2009	7	0	0,-58.5,0.9999,304800,0	7	SCoPQ zone 3
2010	7	0	0,-61.5,0.9999,304800,0	7	SCoPQ zone 4
2011	7	0	0,-64.5,0.9999,304800,0	7	SCoPQ zone 5
2012	7	0	0,-67.5,0.9999,304800,0	7	SCoPQ zone 6
2013	7	0	0,-70.5,0.9999,304800,0	7	SCoPQ zone 7
2014	7	0	0,-73.5,0.9999,304800,0	7	SCoPQ zone 8
2015	7	0	0,-76.5,0.9999,304800,0	7	SCoPQ zone 9
2016	7	0	0,-79.5,0.9999,304800,0	7	SCoPQ zone 10
2017	8	0	0,-73.5,0.9999,304800,0	8	MTM zone 8
2018	8	0	0,-76.5,0.9999,304800,0	8	MTM zone 9
2019	8	0	0,-79.5,0.9999,304800,0	8	MTM zone 10
2020	8	0	0,-82.5,0.9999,304800,0	8	MTM zone 11
2021	8	0	0,-81,0.9999,304800,0	8	MTM zone 12
2022	8	0	0,-84,0.9999,304800,0	8	MTM zone 13
2023	8	0	0,-87,0.9999,304800,0	8	MTM zone 14
2024	8	0	0,-90,0.9999,304800,0	8	MTM zone 15
2025	8	0	0,-93,0.9999,304800,0	8	MTM zone 16
2026	8	0	0,-96,0.9999,304800,0	8	MTM zone 17
2027	8	1	15	8	UTM zone 15N
2028	8	1	16	8	UTM zone 16N
2029	8	1	17	8	UTM zone 17N
2030	8	1	18	8	UTM zone 18N
2031	7	1	17	7	UTM zone 17N
2032	7	1	18	7	UTM zone 18N
2033	7	1	19	7	UTM zone 19N
2034	7	1	20	7	UTM zone 20N
2035	7	1	21	7	UTM zone 21N
2039	9	0	31.7343936111111,35.2045169444444,1.0000067,219529.584,626907.39	9	Israeli TM Grid
2040	a	1	30	a	UTM zone 30N
2041	b	1	30	b	UTM zone 30N
2042	a	1	29	a	UTM zone 29N
2043	b	1	29	b	UTM zone 29N
2044	c	0	0,105,1,18500000,0	c	Gauss-Kruger zone 18
2045	c	0	0,111,1,19500000,0	c	Gauss-Kruger zone 19
2046	d	2	wsu,0,15,1,0,0	d	Lo15
2047	d	2	wsu,0,17,1,0,0	d	Lo17
2048	d	2	wsu,0,19,1,0,0	d	Lo19
2049	d	2	wsu,0,21,1,0,0	d	Lo21
2050	d	2	wsu,0,23,1,0,0	d	Lo23
2051	d	2	wsu,0,25,1,0,0	d	Lo25
2052	d	2	wsu,0,27,1,0,0	d	Lo27
2053	d	2	wsu,0,29,1,0,0	d	Lo29
2054	d	2	wsu,0,31,1,0,0	d	Lo31
2055	d	2	wsu,0,33,1,0,0	d	Lo33
2056	e	3	46.9524055555556,7.43958333333333,1,2600000,1200000	e	LV95
2057	f	4	27.5188288055556,52.6035391666667,0.571661194444444,0.571661194444444,0.999895934,658377.437,3044969.194	f	Nakhl e Taqi
2058	g	1	38	g	UTM zone 38N
2059	g	1	39	g	UTM zone 39N
2060	g	1	40	g	UTM zone 40N
2061	g	1	41	g	UTM zone 41N
2062	h	5	40,40,0,0.9988085293,600000,600000	h	Spain LCC
2065	i	6	swu,49.5,42.5,30.2881397527778,0.9999,0,0	i	Krovak
2066	j	7	11.2521786111111,-60.6860088888889,37718.66159325,36209.91512952,0.201166195164	j	Tobago Grid
2067	k	1	20	k	UTM zone 20N
2068	l	0	0,9,0.9999,200000,0	l	Libya zone 5
2069	l	0	0,11,0.9999,200000,0	l	Libya zone 6
2070	l	0	0,13,0.9999,200000,0	l	Libya zone 7
2071	l	0	0,15,0.9999,200000,0	l	Libya zone 8
2072	l	0	0,17,0.9999,200000,0	l	Libya zone 9
2073	l	0	0,19,0.9999,200000,0	l	Libya zone 10
2074	l	0	0,21,0.9999,200000,0	l	Libya zone 11
2075	l	0	0,23,0.9999,200000,0	l	Libya zone 12
2076	l	0	0,25,0.9999,200000,0	l	Libya zone 13
2077	l	1	32	l	UTM zone 32N
2078	l	1	33	l	UTM zone 33N
2079	l	1	34	l	UTM zone 34N
2080	l	1	35	l	UTM zone 35N
2081	m	0	-90,-69,1,2500000,0	m	Argentina 2
2082	n	0	-90,-69,1,2500000,0	n	Argentina 2
2083	o	0	-90,-69,1,2500000,0	o	Argentina 2
2084	o	8	19,	o	UTM zone 19S
2087	l	0	0,12,0.9996,500000,0	l	TM 12 NE
2088	p	0	0,11,0.9996,500000,0	p	TM 11 NE
2089	d	1	38	q	UTM zone 38N
2090	d	1	39	q	UTM zone 39N
2093	c	0	0,106,1,500000,0	c	GK 106 NE
2094	q	0	0,106,0.9996,500000,0	r	TM 106 NE
2095	r	1	28	s	UTM zone 28N
2096	s	0	38,129,1,200000,500000	t	East Belt
2097	s	0	38,127,1,200000,500000	t	Central Belt
2098	s	0	38,125,1,200000,500000	t	West Belt
2099	t	9	25.3823611111111,50.7613888888889,100000,100000	u	Qatar Grid
2100	u	0	0,24,0.9996,500000,0	v	Greek Grid
2101	v	5	10.1666666666667,10.1666666666667,-71.6056177777778,1,0,-52684.972	w	Maracaibo Grid M1
2102	v	5	10.1666666666667,10.1666666666667,-71.6056177777778,1,200000,147315.028	w	Maracaibo Grid
2103	v	5	10.1666666666667,10.1666666666667,-71.6056177777778,1,500000,447315.028	w	Maracaibo Grid M3
2104	v	5	10.1666666666667,10.1666666666667,-71.6056177777778,1,-17044,-23139.97	w	Maracaibo La Rosa Grid
2105	w	0	-36.8797222222222,174.764166666667,0.9999,400000,800000	x	Mount Eden 2000
2106	w	0	-37.7611111111111,176.466111111111,1,400000,800000	x	Bay of Plenty 2000
2107	w	0	-38.6244444444444,177.885555555556,1,400000,800000	x	Poverty Bay 2000
2108	w	0	-39.6508333333333,176.673611111111,1,400000,800000	x	Hawkes Bay 2000
2109	w	0	-39.1355555555556,174.227777777778,1,400000,800000	x	Taranaki 2000
2110	w	0	-39.5122222222222,175.64,1,400000,800000	x	Tuhirangi 2000
2111	w	0	-40.2419444444444,175.488055555556,1,400000,800000	x	Wanganui 2000
2112	w	0	-40.9252777777778,175.647222222222,1,400000,800000	x	Wairarapa 2000
2113	w	0	-41.3011111111111,174.776388888889,1,400000,800000	x	Wellington 2000
2114	w	0	-40.7147222222222,172.671944444444,1,400000,800000	x	Collingwood 2000
2115	w	0	-41.2744444444444,173.299166666667,1,400000,800000	x	Nelson 2000
2116	w	0	-41.2897222222222,172.108888888889,1,400000,800000	x	Karamea 2000
2117	w	0	-41.8105555555556,171.581111111111,1,400000,800000	x	Buller 2000
2118	w	0	-42.3336111111111,171.549722222222,1,400000,800000	x	Grey 2000
2119	w	0	-42.6888888888889,173.01,1,400000,800000	x	Amuri 2000
2120	w	0	-41.5444444444444,173.801944444444,1,400000,800000	x	Marlborough 2000
2121	w	0	-42.8861111111111,170.979722222222,1,400000,800000	x	Hokitika 2000
2122	w	0	-43.11,170.260833333333,1,400000,800000	x	Okarito 2000
2123	w	0	-43.9777777777778,168.606111111111,1,400000,800000	x	Jacksons Bay 2000
2124	w	0	-43.5905555555556,172.726944444444,1,400000,800000	x	Mount Pleasant 2000
2125	w	0	-43.7486111111111,171.360555555556,1,400000,800000	x	Gawler 2000
2126	w	0	-44.4019444444444,171.057222222222,1,400000,800000	x	Timaru 2000
2127	w	0	-44.735,169.4675,1,400000,800000	x	Lindis Peak 2000
2128	w	0	-45.1327777777778,168.398611111111,1,400000,800000	x	Mount Nicholas 2000
2129	w	0	-45.5636111111111,167.738611111111,1,400000,800000	x	Mount York 2000
2130	w	0	-45.8161111111111,170.628333333333,1,400000,800000	x	Observation Point 2000
2131	w	0	-45.8613888888889,170.2825,0.99996,400000,800000	x	North Taieri 2000
2132	w	0	-46.6,168.342777777778,1,400000,800000	x	Bluff 2000
2133	w	8	58,	x	UTM zone 58S
2134	w	8	59,	x	UTM zone 59S
2135	w	8	60,	x	UTM zone 60S
2136	x	a	4.66666666666667,-1,0.99975,274319.739163358,0,0.304799710181509	y	Ghana National Grid
2137	x	0	0,-1,0.9996,500000,0	y	TM 1 NW
2138	7	b	44,-68.5,60,46,0,0	7	Quebec Lambert
2154	w	b	46.5,3,49,44,700000,6600000	z	Lambert-93
2157	w	0	53.5,-8,0.99982,600000,750000	10	Irish Transverse Mercator
2158	w	1	29	10	UTM zone 29N
2159	y	a	6.66666666666667,-12,1,152399.855090754,0,0.304799710181509	11	New Colony Grid
2160	y	a	6.66666666666667,-12,1,243839.768145207,182879.826108905,0.304799710181509	11	New War Office Grid
2161	z	1	28	12	UTM zone 28N
2162	z	1	29	12	UTM zone 29N
2164	a	0	0,-5,0.9996,500000,0	a	TM 5 NW
2165	b	0	0,-5,0.9996,500000,0	b	TM 5 NW
2169	10	0	49.8333333333333,6.16666666666667,1,80000,100000	13	Luxembourg TM
2172	11	c	53.0019444444444,21.5027777777778,0.9998,4603000,5806000	14	Poland zone II
2173	11	c	53.5833333333333,17.0083333333333,0.9998,3501000,5999000	14	Poland zone III
2174	11	c	51.6708333333333,16.6722222222222,0.9998,3703000,5627000	14	Poland zone IV
2175	11	0	0,18.9583333333333,0.999983,237000,-4700000	14	Poland zone V
2176	w	0	0,15,0.999923,5500000,0	15	CS2000/15
2177	w	0	0,18,0.999923,6500000,0	15	CS2000/18
2178	w	0	0,21,0.999923,7500000,0	15	CS2000/21
2179	w	0	0,24,0.999923,8500000,0	15	CS2000/24
2180	w	0	0,19,0.9993,500000,-5300000	15	CS92
2188	12	1	25	16	UTM zone 25N
2189	13	1	26	17	UTM zone 26N
2190	14	1	26	18	UTM zone 26N
2193	w	0	0,173,0.9996,1600000,10000000	x	New Zealand Transverse Mercator 2000
2195	w	8	2,	19	UTM zone 2S
2196	w	0	0,9.5,0.99995,200000,0	1a	Kp2000 Jutland
2197	w	0	0,12,0.99995,500000,0	1a	Kp2000 Zealand
2198	w	0	0,15,1,900000,0	1a	Kp2000 Bornholm
2200	15	c	46.5,-66.5,0.999912,300000,800000	1b	New Brunswick Stereographic (ATS77)
2201	w	1	18	1c	UTM zone 18N
2202	w	1	19	1c	UTM zone 19N
2203	w	1	20	1c	UTM zone 20N
2204	16	d	34.6666666666667,-86,35.25,36.4166666666667,609601.219202438,30480.0609601219,us-ft	1d	Tennessee
2205	w	b	37.5,-84.25,37.9666666666667,38.9666666666667,500000,0	1e	Kentucky North
2206	17	0	0,27,1,9500000,0	1f	3-degree Gauss-Kruger zone 9
2207	17	0	0,30,1,10500000,0	1f	3-degree Gauss-Kruger zone 10
2208	17	0	0,33,1,11500000,0	1f	3-degree Gauss-Kruger zone 11
2209	17	0	0,36,1,12500000,0	1f	3-degree Gauss-Kruger zone 12
2210	17	0	0,39,1,13500000,0	1f	3-degree Gauss-Kruger zone 13
2211	17	0	0,42,1,14500000,0	1f	3-degree Gauss-Kruger zone 14
2212	17	0	0,45,1,15500000,0	1f	3-degree Gauss-Kruger zone 15
2213	w	0	0,30,0.9996,500000,0	1a	TM 30 NE
2215	18	1	32	1g	UTM zone 32N
2216	19	1	22	1h	UTM zone 22N
2217	19	1	23	1h	UTM zone 23N
2219	15	1	19	1b	UTM zone 19N
2220	15	1	20	1b	UTM zone 20N
2222	w	e	31,-110.166666666667,0.9999,213360,0,ft	1e	Arizona East (ft)
2223	w	e	31,-111.916666666667,0.9999,213360,0,ft	1e	Arizona Central (ft)
2224	w	e	31,-113.75,0.999933333,213360,0,ft	1e	Arizona West (ft)
2225	w	d	39.3333333333333,-122,41.6666666666667,40,2000000.0001016,500000.0001016,us-ft	1e	California zone 1 (ftUS)
2226	w	d	37.6666666666667,-122,39.8333333333333,38.3333333333333,2000000.0001016,500000.0001016,us-ft	1e	California zone 2 (ftUS)
2227	w	d	36.5,-120.5,38.4333333333333,37.0666666666667,2000000.0001016,500000.0001016,us-ft	1e	California zone 3 (ftUS)
2228	w	d	35.3333333333333,-119,37.25,36,2000000.0001016,500000.0001016,us-ft	1e	California zone 4 (ftUS)
2229	w	d	33.5,-118,35.4666666666667,34.0333333333333,2000000.0001016,500000.0001016,us-ft	1e	California zone 5 (ftUS)
2230	w	d	32.1666666666667,-116.25,33.8833333333333,32.7833333333333,2000000.0001016,500000.0001016,us-ft	1e	California zone 6 (ftUS)
2231	w	d	39.3333333333333,-105.5,40.7833333333333,39.7166666666667,914401.828803657,304800.609601219,us-ft	1e	Colorado North (ftUS)
2232	w	d	37.8333333333333,-105.5,39.75,38.45,914401.828803657,304800.609601219,us-ft	1e	Colorado Central (ftUS)
2233	w	d	36.6666666666667,-105.5,38.4333333333333,37.2333333333333,914401.828803657,304800.609601219,us-ft	1e	Colorado South (ftUS)
2234	w	d	40.8333333333333,-72.75,41.8666666666667,41.2,304800.609601219,152400.30480061,us-ft	1e	Connecticut (ftUS)
2235	w	e	38,-75.4166666666667,0.999995,200000.0001016,0,us-ft	1e	Delaware (ftUS)
2236	w	e	24.3333333333333,-81,0.999941177,200000.0001016,0,us-ft	1e	Florida East (ftUS)
2237	w	e	24.3333333333333,-82,0.999941177,200000.0001016,0,us-ft	1e	Florida West (ftUS)
2238	w	d	29,-84.5,30.75,29.5833333333333,600000,0,us-ft	1e	Florida North (ftUS)
2239	w	e	30,-82.1666666666667,0.9999,200000.0001016,0,us-ft	1e	Georgia East (ftUS)
2240	w	e	30,-84.1666666666667,0.9999,699999.999898399,0,us-ft	1e	Georgia West (ftUS)
2241	w	e	41.6666666666667,-112.166666666667,0.999947368,200000.0001016,0,us-ft	1e	Idaho East (ftUS)
2242	w	e	41.6666666666667,-114,0.999947368,500000.0001016,0,us-ft	1e	Idaho Central (ftUS)
2243	w	e	41.6666666666667,-115.75,0.999933333,800000.0001016,0,us-ft	1e	Idaho West (ftUS)
2246	w	d	37.5,-84.25,37.9666666666667,38.9666666666667,500000.0001016,0,us-ft	1e	Kentucky North (ftUS)
2247	w	d	36.3333333333333,-85.75,37.9333333333333,36.7333333333333,500000.0001016,500000.0001016,us-ft	1e	Kentucky South (ftUS)
2248	w	d	37.6666666666667,-77,39.45,38.3,399999.9998984,0,us-ft	1e	Maryland (ftUS)
2249	w	d	41,-71.5,42.6833333333333,41.7166666666667,200000.0001016,750000,us-ft	1e	Massachusetts Mainland (ftUS)
2250	w	d	41,-70.5,41.4833333333333,41.2833333333333,500000.0001016,0,us-ft	1e	Massachusetts Island (ftUS)
2251	w	d	44.7833333333333,-87,47.0833333333333,45.4833333333333,7999999.999968,0,ft	1e	Michigan North (ft)
2252	w	d	43.3166666666667,-84.3666666666667,45.7,44.1833333333333,5999999.999976,0,ft	1e	Michigan Central (ft)
2253	w	d	41.5,-84.3666666666667,43.6666666666667,42.1,3999999.999984,0,ft	1e	Michigan South (ft)
2254	w	e	29.5,-88.8333333333333,0.99995,300000,0,us-ft	1e	Mississippi East (ftUS)
2255	w	e	29.5,-90.3333333333333,0.99995,699999.999898399,0,us-ft	1e	Mississippi West (ftUS)
2256	w	d	44.25,-109.5,49,45,599999.9999976,0,ft	1e	Montana (ft)
2257	w	e	31,-104.333333333333,0.999909091,165000,0,us-ft	1e	New Mexico East (ftUS)
2258	w	e	31,-106.25,0.9999,500000.0001016,0,us-ft	1e	New Mexico Central (ftUS)
2259	w	e	31,-107.833333333333,0.999916667,830000.0001016,0,us-ft	1e	New Mexico West (ftUS)
2260	w	e	38.8333333333333,-74.5,0.9999,150000,0,us-ft	1e	New York East (ftUS)
2261	w	e	40,-76.5833333333333,0.9999375,249999.9998984,0,us-ft	1e	New York Central (ftUS)
2262	w	e	40,-78.5833333333333,0.9999375,350000.0001016,0,us-ft	1e	New York West (ftUS)
2263	w	d	40.1666666666667,-74,41.0333333333333,40.6666666666667,300000,0,us-ft	1e	New York Long Island (ftUS)
2264	w	d	33.75,-79,36.1666666666667,34.3333333333333,609601.219202438,0,us-ft	1e	North Carolina (ftUS)
2265	w	d	47,-100.5,48.7333333333333,47.4333333333333,599999.9999976,0,ft	1e	North Dakota North (ft)
2266	w	d	45.6666666666667,-100.5,47.4833333333333,46.1833333333333,599999.9999976,0,ft	1e	North Dakota South (ft)
2267	w	d	35,-98,36.7666666666667,35.5666666666667,600000,0,us-ft	1e	Oklahoma North (ftUS)
2268	w	d	33.3333333333333,-98,35.2333333333333,33.9333333333333,600000,0,us-ft	1e	Oklahoma South (ftUS)
2269	w	d	43.6666666666667,-120.5,46,44.3333333333333,2500000.0001424,0,ft	1e	Oregon North (ft)
2270	w	d	41.6666666666667,-120.5,44,42.3333333333333,1500000.0001464,0,ft	1e	Oregon South (ft)
2271	w	d	40.1666666666667,-77.75,41.95,40.8833333333333,600000,0,us-ft	1e	Pennsylvania North (ftUS)
2272	w	d	39.3333333333333,-77.75,40.9666666666667,39.9333333333333,600000,0,us-ft	1e	Pennsylvania South (ftUS)
2273	w	d	31.8333333333333,-81,34.8333333333333,32.5,609600,0,ft	1e	South Carolina (ft)
2274	w	d	34.3333333333333,-86,36.4166666666667,35.25,600000,0,us-ft	1e	Tennessee (ftUS)
2275	w	d	34,-101.5,36.1833333333333,34.65,200000.0001016,999999.999898399,us-ft	1e	Texas North (ftUS)
2276	w	d	31.6666666666667,-98.5,33.9666666666667,32.1333333333333,600000,2000000.0001016,us-ft	1e	Texas North Central (ftUS)
2277	w	d	29.6666666666667,-100.333333333333,31.8833333333333,30.1166666666667,699999.999898399,3000000,us-ft	1e	Texas Central (ftUS)
2278	w	d	27.8333333333333,-99,30.2833333333333,28.3833333333333,600000,3999999.9998984,us-ft	1e	Texas South Central (ftUS)
2279	w	d	25.6666666666667,-98.5,27.8333333333333,26.1666666666667,300000,5000000.0001016,us-ft	1e	Texas South (ftUS)
2280	w	d	40.3333333333333,-111.5,41.7833333333333,40.7166666666667,500000.0001504,999999.999996,ft	1e	Utah North (ft)
2281	w	d	38.3333333333333,-111.5,40.65,39.0166666666667,500000.0001504,1999999.999992,ft	1e	Utah Central (ft)
2282	w	d	36.6666666666667,-111.5,38.35,37.2166666666667,500000.0001504,2999999.999988,ft	1e	Utah South (ft)
2283	w	d	37.6666666666667,-78.5,39.2,38.0333333333333,3500000.0001016,2000000.0001016,us-ft	1e	Virginia North (ftUS)
2284	w	d	36.3333333333333,-78.5,37.9666666666667,36.7666666666667,3500000.0001016,999999.999898399,us-ft	1e	Virginia South (ftUS)
2285	w	d	47,-120.833333333333,48.7333333333333,47.5,500000.0001016,0,us-ft	1e	Washington North (ftUS)
2286	w	d	45.3333333333333,-120.5,47.3333333333333,45.8333333333333,500000.0001016,0,us-ft	1e	Washington South (ftUS)
2287	w	d	45.1666666666667,-90,46.7666666666667,45.5666666666667,600000,0,us-ft	1e	Wisconsin North (ftUS)
2288	w	d	43.8333333333333,-90,45.5,44.25,600000,0,us-ft	1e	Wisconsin Central (ftUS)
2289	w	d	42,-90,44.0666666666667,42.7333333333333,600000,0,us-ft	1e	Wisconsin South (ftUS)
2290	15	c	47.25,-63,0.999912,700000,400000	1b	Prince Edward Isl. Stereographic (ATS77)
2294	15	0	0,-61.5,0.9999,4500000,0	1b	MTM Nova Scotia zone 4
2295	15	0	0,-64.5,0.9999,5500000,0	1b	MTM Nova Scotia zone 5
2308	1a	0	0,109,0.9996,500000,10000000	1i	TM 109 SE
2309	1b	0	0,116,0.9996,500000,10000000	1j	TM 116 SE
2310	1b	0	0,132,0.9996,500000,10000000	1j	TM 132 SE
2311	1b	0	0,6,0.9996,500000,0	1j	TM 6 NE
2312	1c	1	33	1k	UTM zone 33N
2313	1d	1	33	1l	UTM zone 33N
2314	1e	7	10.4416666666667,-61.3333333333333,86501.46392052,65379.0134283,0.3047972654	1m	Trinidad Grid (ftCla)
2315	1f	8	19,	1n	UTM zone 19S
2316	1f	8	20,	1n	UTM zone 20S
2317	1g	b	6,-66,9,3,1000000,1000000	1o	ICN Regional
2318	1h	b	25.08951,48,17,33,0,0	1p	Aramco Lambert
2319	17	0	0,27,1,500000,0	1f	TM27
2320	17	0	0,30,1,500000,0	1f	TM30
2321	17	0	0,33,1,500000,0	1f	TM33
2322	17	0	0,36,1,500000,0	1f	TM36
2323	17	0	0,39,1,500000,0	1f	TM39
2324	17	0	0,42,1,500000,0	1f	TM42
2325	17	0	0,45,1,500000,0	1f	TM45
2326	1i	0	22.3121333333333,114.178555555556,1,836694.05,819069.8	1q	
2327	1j	0	0,75,1,13500000,0	1r	Gauss-Kruger zone 13
2328	1j	0	0,81,1,14500000,0	1r	Gauss-Kruger zone 14
2329	1j	0	0,87,1,15500000,0	1r	Gauss-Kruger zone 15
2330	1j	0	0,93,1,16500000,0	1r	Gauss-Kruger zone 16
2331	1j	0	0,99,1,17500000,0	1r	Gauss-Kruger zone 17
2332	1j	0	0,105,1,18500000,0	1r	Gauss-Kruger zone 18
2333	1j	0	0,111,1,19500000,0	1r	Gauss-Kruger zone 19
2334	1j	0	0,117,1,20500000,0	1r	Gauss-Kruger zone 20
2335	1j	0	0,123,1,21500000,0	1r	Gauss-Kruger zone 21
2336	1j	0	0,129,1,22500000,0	1r	Gauss-Kruger zone 22
2337	1j	0	0,135,1,23500000,0	1r	Gauss-Kruger zone 23
2338	1j	0	0,75,1,500000,0	1r	Gauss-Kruger CM 75E
2339	1j	0	0,81,1,500000,0	1r	Gauss-Kruger CM 81E
2340	1j	0	0,87,1,500000,0	1r	Gauss-Kruger CM 87E
2341	1j	0	0,93,1,500000,0	1r	Gauss-Kruger CM 93E
2342	1j	0	0,99,1,500000,0	1r	Gauss-Kruger CM 99E
2343	1j	0	0,105,1,500000,0	1r	Gauss-Kruger CM 105E
2344	1j	0	0,111,1,500000,0	1r	Gauss-Kruger CM 111E
2345	1j	0	0,117,1,500000,0	1r	Gauss-Kruger CM 117E
2346	1j	0	0,123,1,500000,0	1r	Gauss-Kruger CM 123E
2347	1j	0	0,129,1,500000,0	1r	Gauss-Kruger CM 129E
2348	1j	0	0,135,1,500000,0	1r	Gauss-Kruger CM 135E
2349	1j	0	0,75,1,25500000,0	1r	3-degree Gauss-Kruger zone 25
2350	1j	0	0,78,1,26500000,0	1r	3-degree Gauss-Kruger zone 26
2351	1j	0	0,81,1,27500000,0	1r	3-degree Gauss-Kruger zone 27
2352	1j	0	0,84,1,28500000,0	1r	3-degree Gauss-Kruger zone 28
2353	1j	0	0,87,1,29500000,0	1r	3-degree Gauss-Kruger zone 29
2354	1j	0	0,90,1,30500000,0	1r	3-degree Gauss-Kruger zone 30
2355	1j	0	0,93,1,31500000,0	1r	3-degree Gauss-Kruger zone 31
2356	1j	0	0,96,1,32500000,0	1r	3-degree Gauss-Kruger zone 32
2357	1j	0	0,99,1,33500000,0	1r	3-degree Gauss-Kruger zone 33
2358	1j	0	0,102,1,34500000,0	1r	3-degree Gauss-Kruger zone 34
2359	1j	0	0,105,1,35500000,0	1r	3-degree Gauss-Kruger zone 35
2360	1j	0	0,108,1,36500000,0	1r	3-degree Gauss-Kruger zone 36
2361	1j	0	0,111,1,37500000,0	1r	3-degree Gauss-Kruger zone 37
2362	1j	0	0,114,1,38500000,0	1r	3-degree Gauss-Kruger zone 38
2363	1j	0	0,117,1,39500000,0	1r	3-degree Gauss-Kruger zone 39
2364	1j	0	0,120,1,40500000,0	1r	3-degree Gauss-Kruger zone 40
2365	1j	0	0,123,1,41500000,0	1r	3-degree Gauss-Kruger zone 41
2366	1j	0	0,126,1,42500000,0	1r	3-degree Gauss-Kruger zone 42
2367	1j	0	0,129,1,43500000,0	1r	3-degree Gauss-Kruger zone 43
2368	1j	0	0,132,1,44500000,0	1r	3-degree Gauss-Kruger zone 44
2369	1j	0	0,135,1,45500000,0	1r	3-degree Gauss-Kruger zone 45
2370	=2338	1r	3-degree Gauss-Kruger CM 75E
2371	1j	0	0,78,1,500000,0	1r	3-degree Gauss-Kruger CM 78E
2372	=2339	1r	3-degree Gauss-Kruger CM 81E
2373	1j	0	0,84,1,500000,0	1r	3-degree Gauss-Kruger CM 84E
2374	=2340	1r	3-degree Gauss-Kruger CM 87E
2375	1j	0	0,90,1,500000,0	1r	3-degree Gauss-Kruger CM 90E
2376	=2341	1r	3-degree Gauss-Kruger CM 93E
2377	1j	0	0,96,1,500000,0	1r	3-degree Gauss-Kruger CM 96E
2378	=2342	1r	3-degree Gauss-Kruger CM 99E
2379	1j	0	0,102,1,500000,0	1r	3-degree Gauss-Kruger CM 102E
2380	=2343	1r	3-degree Gauss-Kruger CM 105E
2381	1j	0	0,108,1,500000,0	1r	3-degree Gauss-Kruger CM 108E
2382	=2344	1r	3-degree Gauss-Kruger CM 111E
2383	1j	0	0,114,1,500000,0	1r	3-degree Gauss-Kruger CM 114E
2384	=2345	1r	3-degree Gauss-Kruger CM 117E
2385	1j	0	0,120,1,500000,0	1r	3-degree Gauss-Kruger CM 120E
2386	=2346	1r	3-degree Gauss-Kruger CM 123E
2387	1j	0	0,126,1,500000,0	1r	3-degree Gauss-Kruger CM 126E
2388	=2347	1r	3-degree Gauss-Kruger CM 129E
2389	1j	0	0,132,1,500000,0	1r	3-degree Gauss-Kruger CM 132E
2390	=2348	1r	3-degree Gauss-Kruger CM 135E
2391	1k	0	0,21,1,1500000,0	1s	Finland zone 1
2392	1k	0	0,24,1,2500000,0	1s	Finland zone 2
2393	1k	0	0,27,1,3500000,0	1s	Finland Uniform Coordinate System
2394	1k	0	0,30,1,4500000,0	1s	Finland zone 4
2395	1l	0	0,45,1,8500000,0	1t	Gauss-Kruger zone 8
2396	1l	0	0,51,1,9500000,0	1t	Gauss-Kruger zone 9
2397	1m	0	0,9,1,3500000,0	1u	3-degree Gauss-Kruger zone 3
2398	1m	0	0,12,1,4500000,0	1u	3-degree Gauss-Kruger zone 4
2399	1m	0	0,15,1,5500000,0	1u	3-degree Gauss-Kruger zone 5
2401	1n	0	0,75,1,25500000,0	1v	3-degree Gauss-Kruger zone 25
2402	1n	0	0,78,1,26500000,0	1v	3-degree Gauss-Kruger zone 26
2403	1n	0	0,81,1,27500000,0	1v	3-degree Gauss-Kruger zone 27
2404	1n	0	0,84,1,28500000,0	1v	3-degree Gauss-Kruger zone 28
2405	1n	0	0,87,1,29500000,0	1v	3-degree Gauss-Kruger zone 29
2406	1n	0	0,90,1,30500000,0	1v	3-degree Gauss-Kruger zone 30
2407	1n	0	0,93,1,31500000,0	1v	3-degree Gauss-Kruger zone 31
2408	1n	0	0,96,1,32500000,0	1v	3-degree Gauss-Kruger zone 32
2409	1n	0	0,99,1,33500000,0	1v	3-degree Gauss-Kruger zone 33
2410	1n	0	0,102,1,34500000,0	1v	3-degree Gauss-Kruger zone 34
2411	1n	0	0,105,1,35500000,0	1v	3-degree Gauss-Kruger zone 35
2412	1n	0	0,108,1,36500000,0	1v	3-degree Gauss-Kruger zone 36
2413	1n	0	0,111,1,37500000,0	1v	3-degree Gauss-Kruger zone 37
2414	1n	0	0,114,1,38500000,0	1v	3-degree Gauss-Kruger zone 38
2415	1n	0	0,117,1,39500000,0	1v	3-degree Gauss-Kruger zone 39
2416	1n	0	0,120,1,40500000,0	1v	3-degree Gauss-Kruger zone 40
2417	1n	0	0,123,1,41500000,0	1v	3-degree Gauss-Kruger zone 41
2418	1n	0	0,126,1,42500000,0	1v	3-degree Gauss-Kruger zone 42
2419	1n	0	0,129,1,43500000,0	1v	3-degree Gauss-Kruger zone 43
2420	1n	0	0,132,1,44500000,0	1v	3-degree Gauss-Kruger zone 44
2421	1n	0	0,135,1,45500000,0	1v	3-degree Gauss-Kruger zone 45
2422	1n	0	0,75,1,500000,0	1v	3-degree Gauss-Kruger CM 75E
2423	1n	0	0,78,1,500000,0	1v	3-degree Gauss-Kruger CM 78E
2424	1n	0	0,81,1,500000,0	1v	3-degree Gauss-Kruger CM 81E
2425	1n	0	0,84,1,500000,0	1v	3-degree Gauss-Kruger CM 84E
2426	1n	0	0,87,1,500000,0	1v	3-degree Gauss-Kruger CM 87E
2427	1n	0	0,90,1,500000,0	1v	3-degree Gauss-Kruger CM 90E
2428	1n	0	0,93,1,500000,0	1v	3-degree Gauss-Kruger CM 93E
2429	1n	0	0,96,1,500000,0	1v	3-degree Gauss-Kruger CM 96E
2430	1n	0	0,99,1,500000,0	1v	3-degree Gauss-Kruger CM 99E
2431	1n	0	0,102,1,500000,0	1v	3-degree Gauss-Kruger CM 102E
2432	1n	0	0,105,1,500000,0	1v	3-degree Gauss-Kruger CM 105E
2433	1n	0	0,108,1,500000,0	1v	3-degree Gauss-Kruger CM 108E
2434	1n	0	0,111,1,500000,0	1v	3-degree Gauss-Kruger CM 111E
2435	1n	0	0,114,1,500000,0	1v	3-degree Gauss-Kruger CM 114E
2436	1n	0	0,117,1,500000,0	1v	3-degree Gauss-Kruger CM 117E
2437	1n	0	0,120,1,500000,0	1v	3-degree Gauss-Kruger CM 120E
2438	1n	0	0,123,1,500000,0	1v	3-degree Gauss-Kruger CM 123E
2439	1n	0	0,126,1,500000,0	1v	3-degree Gauss-Kruger CM 126E
2440	1n	0	0,129,1,500000,0	1v	3-degree Gauss-Kruger CM 129E
2441	1n	0	0,132,1,500000,0	1v	3-degree Gauss-Kruger CM 132E
2442	1n	0	0,135,1,500000,0	1v	3-degree Gauss-Kruger CM 135E
2443	w	0	33,129.5,0.9999,0,0	1w	Japan Plane Rectangular CS I
2444	w	0	33,131,0.9999,0,0	1w	Japan Plane Rectangular CS II
2445	w	0	36,132.166666666667,0.9999,0,0	1w	Japan Plane Rectangular CS III
2446	w	0	33,133.5,0.9999,0,0	1w	Japan Plane Rectangular CS IV
2447	w	0	36,134.333333333333,0.9999,0,0	1w	Japan Plane Rectangular CS V
2448	w	0	36,136,0.9999,0,0	1w	Japan Plane Rectangular CS VI
2449	w	0	36,137.166666666667,0.9999,0,0	1w	Japan Plane Rectangular CS VII
2450	w	0	36,138.5,0.9999,0,0	1w	Japan Plane Rectangular CS VIII
2451	w	0	36,139.833333333333,0.9999,0,0	1w	Japan Plane Rectangular CS IX
2452	w	0	40,140.833333333333,0.9999,0,0	1w	Japan Plane Rectangular CS X
2453	w	0	44,140.25,0.9999,0,0	1w	Japan Plane Rectangular CS XI
2454	w	0	44,142.25,0.9999,0,0	1w	Japan Plane Rectangular CS XII
2455	w	0	44,144.25,0.9999,0,0	1w	Japan Plane Rectangular CS XIII
2456	w	0	26,142,0.9999,0,0	1w	Japan Plane Rectangular CS XIV
2457	w	0	26,127.5,0.9999,0,0	1w	Japan Plane Rectangular CS XV
2458	w	0	26,124,0.9999,0,0	1w	Japan Plane Rectangular CS XVI
2459	w	0	26,131,0.9999,0,0	1w	Japan Plane Rectangular CS XVII
2460	w	0	20,136,0.9999,0,0	1w	Japan Plane Rectangular CS XVIII
2461	w	0	26,154,0.9999,0,0	1w	Japan Plane Rectangular CS XIX
2462	1o	0	0,21,1,4500000,0	1x	Gauss-Kruger zone 4
2463	1p	0	0,21,1,500000,0	1y	Gauss-Kruger CM 21E
2464	1p	0	0,27,1,500000,0	1y	Gauss-Kruger CM 27E
2465	1p	0	0,33,1,500000,0	1y	Gauss-Kruger CM 33E
2466	1p	0	0,39,1,500000,0	1y	Gauss-Kruger CM 39E
2467	1p	0	0,45,1,500000,0	1y	Gauss-Kruger CM 45E
2468	1p	0	0,51,1,500000,0	1y	Gauss-Kruger CM 51E
2469	1p	0	0,57,1,500000,0	1y	Gauss-Kruger CM 57E
2470	1p	0	0,63,1,500000,0	1y	Gauss-Kruger CM 63E
2471	1p	0	0,69,1,500000,0	1y	Gauss-Kruger CM 69E
2472	1p	0	0,75,1,500000,0	1y	Gauss-Kruger CM 75E
2473	1p	0	0,81,1,500000,0	1y	Gauss-Kruger CM 81E
2474	1p	0	0,87,1,500000,0	1y	Gauss-Kruger CM 87E
2475	1p	0	0,93,1,500000,0	1y	Gauss-Kruger CM 93E
2476	1p	0	0,99,1,500000,0	1y	Gauss-Kruger CM 99E
2477	1p	0	0,105,1,500000,0	1y	Gauss-Kruger CM 105E
2478	1p	0	0,111,1,500000,0	1y	Gauss-Kruger CM 111E
2479	1p	0	0,117,1,500000,0	1y	Gauss-Kruger CM 117E
2480	1p	0	0,123,1,500000,0	1y	Gauss-Kruger CM 123E
2481	1p	0	0,129,1,500000,0	1y	Gauss-Kruger CM 129E
2482	1p	0	0,135,1,500000,0	1y	Gauss-Kruger CM 135E
2483	1p	0	0,141,1,500000,0	1y	Gauss-Kruger CM 141E
2484	1p	0	0,147,1,500000,0	1y	Gauss-Kruger CM 147E
2485	1p	0	0,153,1,500000,0	1y	Gauss-Kruger CM 153E
2486	1p	0	0,159,1,500000,0	1y	Gauss-Kruger CM 159E
2487	1p	0	0,165,1,500000,0	1y	Gauss-Kruger CM 165E
2488	1p	0	0,171,1,500000,0	1y	Gauss-Kruger CM 171E
2489	1p	0	0,177,1,500000,0	1y	Gauss-Kruger CM 177E
2490	1p	0	0,-177,1,500000,0	1y	Gauss-Kruger CM 177W
2491	1p	0	0,-171,1,500000,0	1y	Gauss-Kruger CM 171W
2494	1q	0	0,21,1,500000,0	1z	Gauss-Kruger CM 21E
2495	1q	0	0,27,1,500000,0	1z	Gauss-Kruger CM 27E
2496	1q	0	0,33,1,500000,0	1z	Gauss-Kruger CM 33E
2497	1q	0	0,39,1,500000,0	1z	Gauss-Kruger CM 39E
2498	1q	0	0,45,1,500000,0	1z	Gauss-Kruger CM 45E
2499	1q	0	0,51,1,500000,0	1z	Gauss-Kruger CM 51E
2500	1q	0	0,57,1,500000,0	1z	Gauss-Kruger CM 57E
2501	1q	0	0,63,1,500000,0	1z	Gauss-Kruger CM 63E
2502	1q	0	0,69,1,500000,0	1z	Gauss-Kruger CM 69E
2503	1q	0	0,75,1,500000,0	1z	Gauss-Kruger CM 75E
2504	1q	0	0,81,1,500000,0	1z	Gauss-Kruger CM 81E
2505	1q	0	0,87,1,500000,0	1z	Gauss-Kruger CM 87E
2506	1q	0	0,93,1,500000,0	1z	Gauss-Kruger CM 93E
2507	1q	0	0,99,1,500000,0	1z	Gauss-Kruger CM 99E
2508	1q	0	0,105,1,500000,0	1z	Gauss-Kruger CM 105E
2509	1q	0	0,111,1,500000,0	1z	Gauss-Kruger CM 111E
2510	1q	0	0,117,1,500000,0	1z	Gauss-Kruger CM 117E
2511	1q	0	0,123,1,500000,0	1z	Gauss-Kruger CM 123E
2512	1q	0	0,129,1,500000,0	1z	Gauss-Kruger CM 129E
2513	1q	0	0,135,1,500000,0	1z	Gauss-Kruger CM 135E
2514	1q	0	0,141,1,500000,0	1z	Gauss-Kruger CM 141E
2515	1q	0	0,147,1,500000,0	1z	Gauss-Kruger CM 147E
2516	1q	0	0,153,1,500000,0	1z	Gauss-Kruger CM 153E
2517	1q	0	0,159,1,500000,0	1z	Gauss-Kruger CM 159E
2518	1q	0	0,165,1,500000,0	1z	Gauss-Kruger CM 165E
2519	1q	0	0,171,1,500000,0	1z	Gauss-Kruger CM 171E
2520	1q	0	0,177,1,500000,0	1z	Gauss-Kruger CM 177E
2521	1q	0	0,-177,1,500000,0	1z	Gauss-Kruger CM 177W
2522	1q	0	0,-171,1,500000,0	1z	Gauss-Kruger CM 171W
2523	1q	0	0,21,1,7500000,0	1z	3-degree Gauss-Kruger zone 7
2524	1q	0	0,24,1,8500000,0	1z	3-degree Gauss-Kruger zone 8
2525	1q	0	0,27,1,9500000,0	1z	3-degree Gauss-Kruger zone 9
2526	1q	0	0,30,1,10500000,0	1z	3-degree Gauss-Kruger zone 10
2527	1q	0	0,33,1,11500000,0	1z	3-degree Gauss-Kruger zone 11
2528	1q	0	0,36,1,12500000,0	1z	3-degree Gauss-Kruger zone 12
2529	1q	0	0,39,1,13500000,0	1z	3-degree Gauss-Kruger zone 13
2530	1q	0	0,42,1,14500000,0	1z	3-degree Gauss-Kruger zone 14
2531	1q	0	0,45,1,15500000,0	1z	3-degree Gauss-Kruger zone 15
2532	1q	0	0,48,1,16500000,0	1z	3-degree Gauss-Kruger zone 16
2533	1q	0	0,51,1,17500000,0	1z	3-degree Gauss-Kruger zone 17
2534	1q	0	0,54,1,18500000,0	1z	3-degree Gauss-Kruger zone 18
2535	1q	0	0,57,1,19500000,0	1z	3-degree Gauss-Kruger zone 19
2536	1q	0	0,60,1,20500000,0	1z	3-degree Gauss-Kruger zone 20
2537	1q	0	0,63,1,21500000,0	1z	3-degree Gauss-Kruger zone 21
2538	1q	0	0,66,1,22500000,0	1z	3-degree Gauss-Kruger zone 22
2539	1q	0	0,69,1,23500000,0	1z	3-degree Gauss-Kruger zone 23
2540	1q	0	0,72,1,24500000,0	1z	3-degree Gauss-Kruger zone 24
2541	1q	0	0,75,1,25500000,0	1z	3-degree Gauss-Kruger zone 25
2542	1q	0	0,78,1,26500000,0	1z	3-degree Gauss-Kruger zone 26
2543	1q	0	0,81,1,27500000,0	1z	3-degree Gauss-Kruger zone 27
2544	1q	0	0,84,1,28500000,0	1z	3-degree Gauss-Kruger zone 28
2545	1q	0	0,87,1,29500000,0	1z	3-degree Gauss-Kruger zone 29
2546	1q	0	0,90,1,30500000,0	1z	3-degree Gauss-Kruger zone 30
2547	1q	0	0,93,1,31500000,0	1z	3-degree Gauss-Kruger zone 31
2548	1q	0	0,96,1,32500000,0	1z	3-degree Gauss-Kruger zone 32
2549	1q	0	0,99,1,33500000,0	1z	3-degree Gauss-Kruger zone 33
2551	1q	0	0,102,1,34500000,0	1z	3-degree Gauss-Kruger zone 34
2552	1q	0	0,105,1,35500000,0	1z	3-degree Gauss-Kruger zone 35
2553	1q	0	0,108,1,36500000,0	1z	3-degree Gauss-Kruger zone 36
2554	1q	0	0,111,1,37500000,0	1z	3-degree Gauss-Kruger zone 37
2555	1q	0	0,114,1,38500000,0	1z	3-degree Gauss-Kruger zone 38
2556	1q	0	0,117,1,39500000,0	1z	3-degree Gauss-Kruger zone 39
2557	1q	0	0,120,1,40500000,0	1z	3-degree Gauss-Kruger zone 40
2558	1q	0	0,123,1,41500000,0	1z	3-degree Gauss-Kruger zone 41
2559	1q	0	0,126,1,42500000,0	1z	3-degree Gauss-Kruger zone 42
2560	1q	0	0,129,1,43500000,0	1z	3-degree Gauss-Kruger zone 43
2561	1q	0	0,132,1,44500000,0	1z	3-degree Gauss-Kruger zone 44
2562	1q	0	0,135,1,45500000,0	1z	3-degree Gauss-Kruger zone 45
2563	1q	0	0,138,1,46500000,0	1z	3-degree Gauss-Kruger zone 46
2564	1q	0	0,141,1,47500000,0	1z	3-degree Gauss-Kruger zone 47
2565	1q	0	0,144,1,48500000,0	1z	3-degree Gauss-Kruger zone 48
2566	1q	0	0,147,1,49500000,0	1z	3-degree Gauss-Kruger zone 49
2567	1q	0	0,150,1,50500000,0	1z	3-degree Gauss-Kruger zone 50
2568	1q	0	0,153,1,51500000,0	1z	3-degree Gauss-Kruger zone 51
2569	1q	0	0,156,1,52500000,0	1z	3-degree Gauss-Kruger zone 52
2570	1q	0	0,159,1,53500000,0	1z	3-degree Gauss-Kruger zone 53
2571	1q	0	0,162,1,54500000,0	1z	3-degree Gauss-Kruger zone 54
2572	1q	0	0,165,1,55500000,0	1z	3-degree Gauss-Kruger zone 55
2573	1q	0	0,168,1,56500000,0	1z	3-degree Gauss-Kruger zone 56
2574	1q	0	0,171,1,57500000,0	1z	3-degree Gauss-Kruger zone 57
2575	1q	0	0,174,1,58500000,0	1z	3-degree Gauss-Kruger zone 58
2576	1q	0	0,177,1,59500000,0	1z	3-degree Gauss-Kruger zone 59
2578	1q	0	0,-177,1,61500000,0	1z	3-degree Gauss-Kruger zone 61
2579	1q	0	0,-174,1,62500000,0	1z	3-degree Gauss-Kruger zone 62
2580	1q	0	0,-171,1,63500000,0	1z	3-degree Gauss-Kruger zone 63
2581	1q	0	0,-168,1,64500000,0	1z	3-degree Gauss-Kruger zone 64
2582	=2494	1z	3-degree Gauss-Kruger CM 21E
2583	1q	0	0,24,1,500000,0	1z	3-degree Gauss-Kruger CM 24E
2584	=2495	1z	3-degree Gauss-Kruger CM 27E
2585	1q	0	0,30,1,500000,0	1z	3-degree Gauss-Kruger CM 30E
2586	=2496	1z	3-degree Gauss-Kruger CM 33E
2587	1q	0	0,36,1,500000,0	1z	3-degree Gauss-Kruger CM 36E
2588	=2497	1z	3-degree Gauss-Kruger CM 39E
2589	1q	0	0,42,1,500000,0	1z	3-degree Gauss-Kruger CM 42E
2590	=2498	1z	3-degree Gauss-Kruger CM 45E
2591	1q	0	0,48,1,500000,0	1z	3-degree Gauss-Kruger CM 48E
2592	=2499	1z	3-degree Gauss-Kruger CM 51E
2593	1q	0	0,54,1,500000,0	1z	3-degree Gauss-Kruger CM 54E
2594	=2500	1z	3-degree Gauss-Kruger CM 57E
2595	1q	0	0,60,1,500000,0	1z	3-degree Gauss-Kruger CM 60E
2596	=2501	1z	3-degree Gauss-Kruger CM 63E
2597	1q	0	0,66,1,500000,0	1z	3-degree Gauss-Kruger CM 66E
2598	=2502	1z	3-degree Gauss-Kruger CM 69E
2599	1q	0	0,72,1,500000,0	1z	3-degree Gauss-Kruger CM 72E
2601	=2503	1z	3-degree Gauss-Kruger CM 75E
2602	1q	0	0,78,1,500000,0	1z	3-degree Gauss-Kruger CM 78E
2603	=2504	1z	3-degree Gauss-Kruger CM 81E
2604	1q	0	0,84,1,500000,0	1z	3-degree Gauss-Kruger CM 84E
2605	=2505	1z	3-degree Gauss-Kruger CM 87E
2606	1q	0	0,90,1,500000,0	1z	3-degree Gauss-Kruger CM 90E
2607	=2506	1z	3-degree Gauss-Kruger CM 93E
2608	1q	0	0,96,1,500000,0	1z	3-degree Gauss-Kruger CM 96E
2609	=2507	1z	3-degree Gauss-Kruger CM 99E
2610	1q	0	0,102,1,500000,0	1z	3-degree Gauss-Kruger CM 102E
2611	=2508	1z	3-degree Gauss-Kruger CM 105E
2612	1q	0	0,108,1,500000,0	1z	3-degree Gauss-Kruger CM 108E
2613	=2509	1z	3-degree Gauss-Kruger CM 111E
2614	1q	0	0,114,1,500000,0	1z	3-degree Gauss-Kruger CM 114E
2615	=2510	1z	3-degree Gauss-Kruger CM 117E
2616	1q	0	0,120,1,500000,0	1z	3-degree Gauss-Kruger CM 120E
2617	=2511	1z	3-degree Gauss-Kruger CM 123E
2618	1q	0	0,126,1,500000,0	1z	3-degree Gauss-Kruger CM 126E
2619	=2512	1z	3-degree Gauss-Kruger CM 129E
2620	1q	0	0,132,1,500000,0	1z	3-degree Gauss-Kruger CM 132E
2621	=2513	1z	3-degree Gauss-Kruger CM 135E
2622	1q	0	0,138,1,500000,0	1z	3-degree Gauss-Kruger CM 138E
2623	=2514	1z	3-degree Gauss-Kruger CM 141E
2624	1q	0	0,144,1,500000,0	1z	3-degree Gauss-Kruger CM 144E
2625	=2515	1z	3-degree Gauss-Kruger CM 147E
2626	1q	0	0,150,1,500000,0	1z	3-degree Gauss-Kruger CM 150E
2627	=2516	1z	3-degree Gauss-Kruger CM 153E
2628	1q	0	0,156,1,500000,0	1z	3-degree Gauss-Kruger CM 156E
2629	=2517	1z	3-degree Gauss-Kruger CM 159E
2630	1q	0	0,162,1,500000,0	1z	3-degree Gauss-Kruger CM 162E
2631	=2518	1z	3-degree Gauss-Kruger CM 165E
2632	1q	0	0,168,1,500000,0	1z	3-degree Gauss-Kruger CM 168E
2633	=2519	1z	3-degree Gauss-Kruger CM 171E
2634	1q	0	0,174,1,500000,0	1z	3-degree Gauss-Kruger CM 174E
2635	=2520	1z	3-degree Gauss-Kruger CM 177E
2636	1q	0	0,180,1,500000,0	1z	3-degree Gauss-Kruger CM 180E
2637	=2521	1z	3-degree Gauss-Kruger CM 177W
2638	1q	0	0,-174,1,500000,0	1z	3-degree Gauss-Kruger CM 174W
2639	=2522	1z	3-degree Gauss-Kruger CM 171W
2640	1q	0	0,-168,1,500000,0	1z	3-degree Gauss-Kruger CM 168W
2641	1p	0	0,21,1,7500000,0	1y	3-degree Gauss-Kruger zone 7
2642	1p	0	0,24,1,8500000,0	1y	3-degree Gauss-Kruger zone 8
2643	1p	0	0,27,1,9500000,0	1y	3-degree Gauss-Kruger zone 9
2644	1p	0	0,30,1,10500000,0	1y	3-degree Gauss-Kruger zone 10
2645	1p	0	0,33,1,11500000,0	1y	3-degree Gauss-Kruger zone 11
2646	1p	0	0,36,1,12500000,0	1y	3-degree Gauss-Kruger zone 12
2647	1p	0	0,39,1,13500000,0	1y	3-degree Gauss-Kruger zone 13
2648	1p	0	0,42,1,14500000,0	1y	3-degree Gauss-Kruger zone 14
2649	1p	0	0,45,1,15500000,0	1y	3-degree Gauss-Kruger zone 15
2650	1p	0	0,48,1,16500000,0	1y	3-degree Gauss-Kruger zone 16
2651	1p	0	0,51,1,17500000,0	1y	3-degree Gauss-Kruger zone 17
2652	1p	0	0,54,1,18500000,0	1y	3-degree Gauss-Kruger zone 18
2653	1p	0	0,57,1,19500000,0	1y	3-degree Gauss-Kruger zone 19
2654	1p	0	0,60,1,20500000,0	1y	3-degree Gauss-Kruger zone 20
2655	1p	0	0,63,1,21500000,0	1y	3-degree Gauss-Kruger zone 21
2656	1p	0	0,66,1,22500000,0	1y	3-degree Gauss-Kruger zone 22
2657	1p	0	0,69,1,23500000,0	1y	3-degree Gauss-Kruger zone 23
2658	1p	0	0,72,1,24500000,0	1y	3-degree Gauss-Kruger zone 24
2659	1p	0	0,75,1,25500000,0	1y	3-degree Gauss-Kruger zone 25
2660	1p	0	0,78,1,26500000,0	1y	3-degree Gauss-Kruger zone 26
2661	1p	0	0,81,1,27500000,0	1y	3-degree Gauss-Kruger zone 27
2662	1p	0	0,84,1,28500000,0	1y	3-degree Gauss-Kruger zone 28
2663	1p	0	0,87,1,29500000,0	1y	3-degree Gauss-Kruger zone 29
2664	1p	0	0,90,1,30500000,0	1y	3-degree Gauss-Kruger zone 30
2665	1p	0	0,93,1,31500000,0	1y	3-degree Gauss-Kruger zone 31
2666	1p	0	0,96,1,32500000,0	1y	3-degree Gauss-Kruger zone 32
2667	1p	0	0,99,1,33500000,0	1y	3-degree Gauss-Kruger zone 33
2668	1p	0	0,102,1,34500000,0	1y	3-degree Gauss-Kruger zone 34
2669	1p	0	0,105,1,35500000,0	1y	3-degree Gauss-Kruger zone 35
2670	1p	0	0,108,1,36500000,0	1y	3-degree Gauss-Kruger zone 36
2671	1p	0	0,111,1,37500000,0	1y	3-degree Gauss-Kruger zone 37
2672	1p	0	0,114,1,38500000,0	1y	3-degree Gauss-Kruger zone 38
2673	1p	0	0,117,1,39500000,0	1y	3-degree Gauss-Kruger zone 39
2674	1p	0	0,120,1,40500000,0	1y	3-degree Gauss-Kruger zone 40
2675	1p	0	0,123,1,41500000,0	1y	3-degree Gauss-Kruger zone 41
2676	1p	0	0,126,1,42500000,0	1y	3-degree Gauss-Kruger zone 42
2677	1p	0	0,129,1,43500000,0	1y	3-degree Gauss-Kruger zone 43
2678	1p	0	0,132,1,44500000,0	1y	3-degree Gauss-Kruger zone 44
2679	1p	0	0,135,1,45500000,0	1y	3-degree Gauss-Kruger zone 45
2680	1p	0	0,138,1,46500000,0	1y	3-degree Gauss-Kruger zone 46
2681	1p	0	0,141,1,47500000,0	1y	3-degree Gauss-Kruger zone 47
2682	1p	0	0,144,1,48500000,0	1y	3-degree Gauss-Kruger zone 48
2683	1p	0	0,147,1,49500000,0	1y	3-degree Gauss-Kruger zone 49
2684	1p	0	0,150,1,50500000,0	1y	3-degree Gauss-Kruger zone 50
2685	1p	0	0,153,1,51500000,0	1y	3-degree Gauss-Kruger zone 51
2686	1p	0	0,156,1,52500000,0	1y	3-degree Gauss-Kruger zone 52
2687	1p	0	0,159,1,53500000,0	1y	3-degree Gauss-Kruger zone 53
2688	1p	0	0,162,1,54500000,0	1y	3-degree Gauss-Kruger zone 54
2689	1p	0	0,165,1,55500000,0	1y	3-degree Gauss-Kruger zone 55
2690	1p	0	0,168,1,56500000,0	1y	3-degree Gauss-Kruger zone 56
2691	1p	0	0,171,1,57500000,0	1y	3-degree Gauss-Kruger zone 57
2692	1p	0	0,174,1,58500000,0	1y	3-degree Gauss-Kruger zone 58
2693	1p	0	0,177,1,59500000,0	1y	3-degree Gauss-Kruger zone 59
2695	1p	0	0,-177,1,61500000,0	1y	3-degree Gauss-Kruger zone 61
2696	1p	0	0,-174,1,62500000,0	1y	3-degree Gauss-Kruger zone 62
2697	1p	0	0,-171,1,63500000,0	1y	3-degree Gauss-Kruger zone 63
2698	1p	0	0,-168,1,64500000,0	1y	3-degree Gauss-Kruger zone 64
2699	=2463	1y	3-degree Gauss-Kruger CM 21E
2700	1p	0	0,24,1,500000,0	1y	3-degree Gauss-Kruger CM 24E
2701	=2464	1y	3-degree Gauss-Kruger CM 27E
2702	1p	0	0,30,1,500000,0	1y	3-degree Gauss-Kruger CM 30E
2703	=2465	1y	3-degree Gauss-Kruger CM 33E
2704	1p	0	0,36,1,500000,0	1y	3-degree Gauss-Kruger CM 36E
2705	=2466	1y	3-degree Gauss-Kruger CM 39E
2706	1p	0	0,42,1,500000,0	1y	3-degree Gauss-Kruger CM 42E
2707	=2467	1y	3-degree Gauss-Kruger CM 45E
2708	1p	0	0,48,1,500000,0	1y	3-degree Gauss-Kruger CM 48E
2709	=2468	1y	3-degree Gauss-Kruger CM 51E
2710	1p	0	0,54,1,500000,0	1y	3-degree Gauss-Kruger CM 54E
2711	=2469	1y	3-degree Gauss-Kruger CM 57E
2712	1p	0	0,60,1,500000,0	1y	3-degree Gauss-Kruger CM 60E
2713	=2470	1y	3-degree Gauss-Kruger CM 63E
2714	1p	0	0,66,1,500000,0	1y	3-degree Gauss-Kruger CM 66E
2715	=2471	1y	3-degree Gauss-Kruger CM 69E
2716	1p	0	0,72,1,500000,0	1y	3-degree Gauss-Kruger CM 72E
2717	=2472	1y	3-degree Gauss-Kruger CM 75E
2718	1p	0	0,78,1,500000,0	1y	3-degree Gauss-Kruger CM 78E
2719	=2473	1y	3-degree Gauss-Kruger CM 81E
2720	1p	0	0,84,1,500000,0	1y	3-degree Gauss-Kruger CM 84E
2721	=2474	1y	3-degree Gauss-Kruger CM 87E
2722	1p	0	0,90,1,500000,0	1y	3-degree Gauss-Kruger CM 90E
2723	=2475	1y	3-degree Gauss-Kruger CM 93E
2724	1p	0	0,96,1,500000,0	1y	3-degree Gauss-Kruger CM 96E
2725	=2476	1y	3-degree Gauss-Kruger CM 99E
2726	1p	0	0,102,1,500000,0	1y	3-degree Gauss-Kruger CM 102E
2727	=2477	1y	3-degree Gauss-Kruger CM 105E
2728	1p	0	0,108,1,500000,0	1y	3-degree Gauss-Kruger CM 108E
2729	=2478	1y	3-degree Gauss-Kruger CM 111E
2730	1p	0	0,114,1,500000,0	1y	3-degree Gauss-Kruger CM 114E
2731	=2479	1y	3-degree Gauss-Kruger CM 117E
2732	1p	0	0,120,1,500000,0	1y	3-degree Gauss-Kruger CM 120E
2733	=2480	1y	3-degree Gauss-Kruger CM 123E
2734	1p	0	0,126,1,500000,0	1y	3-degree Gauss-Kruger CM 126E
2735	=2481	1y	3-degree Gauss-Kruger CM 129E
2736	1r	8	36,	20	UTM zone 36S
2737	1r	8	37,	20	UTM zone 37S
2738	1p	0	0,132,1,500000,0	1y	3-degree Gauss-Kruger CM 132E
2739	=2482	1y	3-degree Gauss-Kruger CM 135E
2740	1p	0	0,138,1,500000,0	1y	3-degree Gauss-Kruger CM 138E
2741	=2483	1y	3-degree Gauss-Kruger CM 141E
2742	1p	0	0,144,1,500000,0	1y	3-degree Gauss-Kruger CM 144E
2743	=2484	1y	3-degree Gauss-Kruger CM 147E
2744	1p	0	0,150,1,500000,0	1y	3-degree Gauss-Kruger CM 150E
2745	=2485	1y	3-degree Gauss-Kruger CM 153E
2746	1p	0	0,156,1,500000,0	1y	3-degree Gauss-Kruger CM 156E
2747	=2486	1y	3-degree Gauss-Kruger CM 159E
2748	1p	0	0,162,1,500000,0	1y	3-degree Gauss-Kruger CM 162E
2749	=2487	1y	3-degree Gauss-Kruger CM 165E
2750	1p	0	0,168,1,500000,0	1y	3-degree Gauss-Kruger CM 168E
2751	=2488	1y	3-degree Gauss-Kruger CM 171E
2752	1p	0	0,174,1,500000,0	1y	3-degree Gauss-Kruger CM 174E
2753	=2489	1y	3-degree Gauss-Kruger CM 177E
2754	1p	0	0,180,1,500000,0	1y	3-degree Gauss-Kruger CM 180E
2755	=2490	1y	3-degree Gauss-Kruger CM 177W
2756	1p	0	0,-174,1,500000,0	1y	3-degree Gauss-Kruger CM 174W
2757	=2491	1y	3-degree Gauss-Kruger CM 171W
2758	1p	0	0,-168,1,500000,0	1y	3-degree Gauss-Kruger CM 168W
2759	w	0	30.5,-85.8333333333333,0.99996,200000,0	19	Alabama East
2760	w	0	30,-87.5,0.999933333,600000,0	19	Alabama West
2761	w	0	31,-110.166666666667,0.9999,213360,0	19	Arizona East
2762	w	0	31,-111.916666666667,0.9999,213360,0	19	Arizona Central
2763	w	0	31,-113.75,0.999933333,213360,0	19	Arizona West
2764	w	b	34.3333333333333,-92,36.2333333333333,34.9333333333333,400000,0	19	Arkansas North
2765	w	b	32.6666666666667,-92,34.7666666666667,33.3,400000,400000	19	Arkansas South
2766	w	b	39.3333333333333,-122,41.6666666666667,40,2000000,500000	19	California zone 1
2767	w	b	37.6666666666667,-122,39.8333333333333,38.3333333333333,2000000,500000	19	California zone 2
2768	w	b	36.5,-120.5,38.4333333333333,37.0666666666667,2000000,500000	19	California zone 3
2769	w	b	35.3333333333333,-119,37.25,36,2000000,500000	19	California zone 4
2770	w	b	33.5,-118,35.4666666666667,34.0333333333333,2000000,500000	19	California zone 5
2771	w	b	32.1666666666667,-116.25,33.8833333333333,32.7833333333333,2000000,500000	19	California zone 6
2772	w	b	39.3333333333333,-105.5,40.7833333333333,39.7166666666667,914401.8289,304800.6096	19	Colorado North
2773	w	b	37.8333333333333,-105.5,39.75,38.45,914401.8289,304800.6096	19	Colorado Central
2774	w	b	36.6666666666667,-105.5,38.4333333333333,37.2333333333333,914401.8289,304800.6096	19	Colorado South
2775	w	b	40.8333333333333,-72.75,41.8666666666667,41.2,304800.6096,152400.3048	19	Connecticut
2776	w	0	38,-75.4166666666667,0.999995,200000,0	19	Delaware
2777	w	0	24.3333333333333,-81,0.999941177,200000,0	19	Florida East
2778	w	0	24.3333333333333,-82,0.999941177,200000,0	19	Florida West
2779	w	b	29,-84.5,30.75,29.5833333333333,600000,0	19	Florida North
2780	w	0	30,-82.1666666666667,0.9999,200000,0	19	Georgia East
2781	w	0	30,-84.1666666666667,0.9999,700000,0	19	Georgia West
2782	w	0	18.8333333333333,-155.5,0.999966667,500000,0	19	Hawaii zone 1
2783	w	0	20.3333333333333,-156.666666666667,0.999966667,500000,0	19	Hawaii zone 2
2784	w	0	21.1666666666667,-158,0.99999,500000,0	19	Hawaii zone 3
2785	w	0	21.8333333333333,-159.5,0.99999,500000,0	19	Hawaii zone 4
2786	w	0	21.6666666666667,-160.166666666667,1,500000,0	19	Hawaii zone 5
2787	w	0	41.6666666666667,-112.166666666667,0.999947368,200000,0	19	Idaho East
2788	w	0	41.6666666666667,-114,0.999947368,500000,0	19	Idaho Central
2789	w	0	41.6666666666667,-115.75,0.999933333,800000,0	19	Idaho West
2790	w	0	36.6666666666667,-88.3333333333333,0.999975,300000,0	19	Illinois East
2791	w	0	36.6666666666667,-90.1666666666667,0.999941177,700000,0	19	Illinois West
2792	w	0	37.5,-85.6666666666667,0.999966667,100000,250000	19	Indiana East
2793	w	0	37.5,-87.0833333333333,0.999966667,900000,250000	19	Indiana West
2794	w	b	41.5,-93.5,43.2666666666667,42.0666666666667,1500000,1000000	19	Iowa North
2795	w	b	40,-93.5,41.7833333333333,40.6166666666667,500000,0	19	Iowa South
2796	w	b	38.3333333333333,-98,39.7833333333333,38.7166666666667,400000,0	19	Kansas North
2797	w	b	36.6666666666667,-98.5,38.5666666666667,37.2666666666667,400000,400000	19	Kansas South
2798	=2205	19	Kentucky North
2799	w	b	36.3333333333333,-85.75,37.9333333333333,36.7333333333333,500000,500000	19	Kentucky South
2800	w	b	30.5,-92.5,32.6666666666667,31.1666666666667,1000000,0	19	Louisiana North
2801	w	b	28.5,-91.3333333333333,30.7,29.3,1000000,0	19	Louisiana South
2802	w	0	43.6666666666667,-68.5,0.9999,300000,0	19	Maine East
2803	w	0	42.8333333333333,-70.1666666666667,0.999966667,900000,0	19	Maine West
2804	w	b	37.6666666666667,-77,39.45,38.3,400000,0	19	Maryland
2805	w	b	41,-71.5,42.6833333333333,41.7166666666667,200000,750000	19	Massachusetts Mainland
2806	w	b	41,-70.5,41.4833333333333,41.2833333333333,500000,0	19	Massachusetts Island
2807	w	b	44.7833333333333,-87,47.0833333333333,45.4833333333333,8000000,0	19	Michigan North
2808	w	b	43.3166666666667,-84.3666666666667,45.7,44.1833333333333,6000000,0	19	Michigan Central
2809	w	b	41.5,-84.3666666666667,43.6666666666667,42.1,4000000,0	19	Michigan South
2810	w	b	46.5,-93.1,48.6333333333333,47.0333333333333,800000,100000	19	Minnesota North
2811	w	b	45,-94.25,47.05,45.6166666666667,800000,100000	19	Minnesota Central
2812	w	b	43,-94,45.2166666666667,43.7833333333333,800000,100000	19	Minnesota South
2813	w	0	29.5,-88.8333333333333,0.99995,300000,0	19	Mississippi East
2814	w	0	29.5,-90.3333333333333,0.99995,700000,0	19	Mississippi West
2815	w	0	35.8333333333333,-90.5,0.999933333,250000,0	19	Missouri East
2816	w	0	35.8333333333333,-92.5,0.999933333,500000,0	19	Missouri Central
2817	w	0	36.1666666666667,-94.5,0.999941177,850000,0	19	Missouri West
2818	w	b	44.25,-109.5,49,45,600000,0	19	Montana
2819	w	b	39.8333333333333,-100,43,40,500000,0	19	Nebraska
2820	w	0	34.75,-115.583333333333,0.9999,200000,8000000	19	Nevada East
2821	w	0	34.75,-116.666666666667,0.9999,500000,6000000	19	Nevada Central
2822	w	0	34.75,-118.583333333333,0.9999,800000,4000000	19	Nevada West
2823	w	0	42.5,-71.6666666666667,0.999966667,300000,0	19	New Hampshire
2824	w	0	38.8333333333333,-74.5,0.9999,150000,0	19	New Jersey
2825	w	0	31,-104.333333333333,0.999909091,165000,0	19	New Mexico East
2826	w	0	31,-106.25,0.9999,500000,0	19	New Mexico Central
2827	w	0	31,-107.833333333333,0.999916667,830000,0	19	New Mexico West
2828	=2824	19	New York East
2829	w	0	40,-76.5833333333333,0.9999375,250000,0	19	New York Central
2830	w	0	40,-78.5833333333333,0.9999375,350000,0	19	New York West
2831	w	b	40.1666666666667,-74,41.0333333333333,40.6666666666667,300000,0	19	New York Long Island
2832	w	b	47,-100.5,48.7333333333333,47.4333333333333,600000,0	19	North Dakota North
2833	w	b	45.6666666666667,-100.5,47.4833333333333,46.1833333333333,600000,0	19	North Dakota South
2834	w	b	39.6666666666667,-82.5,41.7,40.4333333333333,600000,0	19	Ohio North
2835	w	b	38,-82.5,40.0333333333333,38.7333333333333,600000,0	19	Ohio South
2836	w	b	35,-98,36.7666666666667,35.5666666666667,600000,0	19	Oklahoma North
2837	w	b	33.3333333333333,-98,35.2333333333333,33.9333333333333,600000,0	19	Oklahoma South
2838	w	b	43.6666666666667,-120.5,46,44.3333333333333,2500000,0	19	Oregon North
2839	w	b	41.6666666666667,-120.5,44,42.3333333333333,1500000,0	19	Oregon South
2840	w	0	41.0833333333333,-71.5,0.99999375,100000,0	19	Rhode Island
2841	w	b	43.8333333333333,-100,45.6833333333333,44.4166666666667,600000,0	19	South Dakota North
2842	w	b	42.3333333333333,-100.333333333333,44.4,42.8333333333333,600000,0	19	South Dakota South
2843	w	b	34.3333333333333,-86,36.4166666666667,35.25,600000,0	19	Tennessee
2844	w	b	34,-101.5,36.1833333333333,34.65,200000,1000000	19	Texas North
2845	w	b	31.6666666666667,-98.5,33.9666666666667,32.1333333333333,600000,2000000	19	Texas North Central
2846	w	b	29.6666666666667,-100.333333333333,31.8833333333333,30.1166666666667,700000,3000000	19	Texas Central
2847	w	b	27.8333333333333,-99,30.2833333333333,28.3833333333333,600000,4000000	19	Texas South Central
2848	w	b	25.6666666666667,-98.5,27.8333333333333,26.1666666666667,300000,5000000	19	Texas South
2849	w	b	40.3333333333333,-111.5,41.7833333333333,40.7166666666667,500000,1000000	19	Utah North
2850	w	b	38.3333333333333,-111.5,40.65,39.0166666666667,500000,2000000	19	Utah Central
2851	w	b	36.6666666666667,-111.5,38.35,37.2166666666667,500000,3000000	19	Utah South
2852	w	0	42.5,-72.5,0.999964286,500000,0	19	Vermont
2853	w	b	37.6666666666667,-78.5,39.2,38.0333333333333,3500000,2000000	19	Virginia North
2854	w	b	36.3333333333333,-78.5,37.9666666666667,36.7666666666667,3500000,1000000	19	Virginia South
2855	w	b	47,-120.833333333333,48.7333333333333,47.5,500000,0	19	Washington North
2856	w	b	45.3333333333333,-120.5,47.3333333333333,45.8333333333333,500000,0	19	Washington South
2857	w	b	38.5,-79.5,40.25,39,600000,0	19	West Virginia North
2858	w	b	37,-81,38.8833333333333,37.4833333333333,600000,0	19	West Virginia South
2859	w	b	45.1666666666667,-90,46.7666666666667,45.5666666666667,600000,0	19	Wisconsin North
2860	w	b	43.8333333333333,-90,45.5,44.25,600000,0	19	Wisconsin Central
2861	w	b	42,-90,44.0666666666667,42.7333333333333,600000,0	19	Wisconsin South
2862	w	0	40.5,-105.166666666667,0.9999375,200000,0	19	Wyoming East
2863	w	0	40.5,-107.333333333333,0.9999375,400000,100000	19	Wyoming East Central
2864	w	0	40.5,-108.75,0.9999375,600000,0	19	Wyoming West Central
2865	w	0	40.5,-110.083333333333,0.9999375,800000,100000	19	Wyoming West
2866	w	b	17.8333333333333,-66.4333333333333,18.4333333333333,18.0333333333333,200000,200000	19	Puerto Rico and Virgin Is.
2867	=2222	19	Arizona East (ft)
2868	=2223	19	Arizona Central (ft)
2869	=2224	19	Arizona West (ft)
2870	=2225	19	California zone 1 (ftUS)
2871	=2226	19	California zone 2 (ftUS)
2872	=2227	19	California zone 3 (ftUS)
2873	=2228	19	California zone 4 (ftUS)
2874	=2229	19	California zone 5 (ftUS)
2875	=2230	19	California zone 6 (ftUS)
2876	=2231	19	Colorado North (ftUS)
2877	=2232	19	Colorado Central (ftUS)
2878	=2233	19	Colorado South (ftUS)
2879	=2234	19	Connecticut (ftUS)
2880	=2235	19	Delaware (ftUS)
2881	=2236	19	Florida East (ftUS)
2882	=2237	19	Florida West (ftUS)
2883	=2238	19	Florida North (ftUS)
2884	=2239	19	Georgia East (ftUS)
2885	=2240	19	Georgia West (ftUS)
2886	=2241	19	Idaho East (ftUS)
2887	=2242	19	Idaho Central (ftUS)
2888	=2243	19	Idaho West (ftUS)
2891	=2246	19	Kentucky North (ftUS)
2892	=2247	19	Kentucky South (ftUS)
2893	=2248	19	Maryland (ftUS)
2894	=2249	19	Massachusetts Mainland (ftUS)
2895	=2250	19	Massachusetts Island (ftUS)
2896	=2251	19	Michigan North (ft)
2897	=2252	19	Michigan Central (ft)
2898	=2253	19	Michigan South (ft)
2899	=2254	19	Mississippi East (ftUS)
2900	=2255	19	Mississippi West (ftUS)
2901	=2256	19	Montana (ft)
2902	=2257	19	New Mexico East (ftUS)
2903	=2258	19	New Mexico Central (ftUS)
2904	=2259	19	New Mexico West (ftUS)
2905	=2260	19	New York East (ftUS)
2906	=2261	19	New York Central (ftUS)
2907	=2262	19	New York West (ftUS)
2908	=2263	19	New York Long Island (ftUS)
2909	=2265	19	North Dakota North (ft)
2910	=2266	19	North Dakota South (ft)
2911	=2267	19	Oklahoma North (ftUS)
2912	=2268	19	Oklahoma South (ftUS)
2913	=2269	19	Oregon North (ft)
2914	=2270	19	Oregon South (ft)
2915	=2274	19	Tennessee (ftUS)
2916	=2275	19	Texas North (ftUS)
2917	=2276	19	Texas North Central (ftUS)
2918	=2277	19	Texas Central (ftUS)
2919	=2278	19	Texas South Central (ftUS)
2920	=2279	19	Texas South (ftUS)
2921	=2280	19	Utah North (ft)
2922	=2281	19	Utah Central (ft)
2923	=2282	19	Utah South (ft)
2924	=2283	19	Virginia North (ftUS)
2925	=2284	19	Virginia South (ftUS)
2926	=2285	19	Washington North (ftUS)
2927	=2286	19	Washington South (ftUS)
2928	=2287	19	Wisconsin North (ftUS)
2929	=2288	19	Wisconsin Central (ftUS)
2930	=2289	19	Wisconsin South (ftUS)
2931	1s	0	0,13,0.9996,500000,0	21	TM 13 NE
2932	1t	0	24.45,51.2166666666667,0.99999,200000,300000	22	Qatar National Grid
2933	1u	8	50,	23	UTM zone 50S
2935	1q	0	0.116666666666667,41.5333333333333,1,1300000,0	1z	CS63 zone A1
2936	1q	0	0.116666666666667,44.5333333333333,1,2300000,0	1z	CS63 zone A2
2937	1q	0	0.116666666666667,47.5333333333333,1,3300000,0	1z	CS63 zone A3
2938	1q	0	0.116666666666667,50.5333333333333,1,4300000,0	1z	CS63 zone A4
2939	1q	0	0.133333333333333,50.7666666666667,1,2300000,0	1z	CS63 zone K2
2940	1q	0	0.133333333333333,53.7666666666667,1,3300000,0	1z	CS63 zone K3
2941	1q	0	0.133333333333333,56.7666666666667,1,4300000,0	1z	CS63 zone K4
2942	1v	1	28	24	UTM zone 28N
2943	1w	1	28	25	UTM zone 28N
2945	1x	0	0,-58.5,0.9999,304800,0	26	MTM zone 3
2946	1x	0	0,-61.5,0.9999,304800,0	26	MTM zone 4
2947	1x	0	0,-64.5,0.9999,304800,0	26	MTM zone 5
2948	1x	0	0,-67.5,0.9999,304800,0	26	MTM zone 6
2949	1x	0	0,-70.5,0.9999,304800,0	26	MTM zone 7
2950	1x	0	0,-73.5,0.9999,304800,0	26	MTM zone 8
2951	1x	0	0,-76.5,0.9999,304800,0	26	MTM zone 9
2952	1x	0	0,-79.5,0.9999,304800,0	26	MTM zone 10
2953	1x	c	46.5,-66.5,0.999912,2500000,7500000	26	New Brunswick Stereographic
2954	1x	c	47.25,-63,0.999912,400000,800000	26	Prince Edward Isl. Stereographic (NAD83)
2955	1x	1	11	26	UTM zone 11N
2956	1x	1	12	26	UTM zone 12N
2957	1x	1	13	26	UTM zone 13N
2958	1x	1	17	26	UTM zone 17N
2959	1x	1	18	26	UTM zone 18N
2960	1x	1	19	26	UTM zone 19N
2961	1x	1	20	26	UTM zone 20N
2962	1x	1	21	26	UTM zone 21N
2964	16	f	50,-154,55,65,0,0,us-ft	1d	Alaska Albers
2965	w	e	37.5,-85.6666666666667,0.999966667,99999.9998983997,249999.9998984,us-ft	1e	Indiana East (ftUS)
2966	w	e	37.5,-87.0833333333333,0.999966667,900000,249999.9998984,us-ft	1e	Indiana West (ftUS)
2967	=2965	19	Indiana East (ftUS)
2968	=2966	19	Indiana West (ftUS)
2969	1y	1	20	27	UTM zone 20N
2970	1z	1	20	28	UTM zone 20N
2971	20	1	22	29	UTM zone 22N
2972	w	1	22	2a	UTM zone 22N
2973	21	1	20	2b	UTM zone 20N
2975	w	8	40,	2c	UTM zone 40S
2976	22	8	6,	2d	UTM zone 6S
2977	23	8	5,	2e	UTM zone 5S
2978	24	8	7,	2f	UTM zone 7S
2980	25	8	38,	2g	UTM zone 38S
2981	26	8	58,	2h	UTM zone 58S
2987	27	1	21	2i	UTM zone 21N
2988	28	8	1,	2j	UTM zone 1S
2991	w	b	41.75,-120.5,43,45.5,400000,0	1e	Oregon LCC (m)
2992	w	d	41.75,-120.5,43,45.5,399999.9999984,0,ft	1e	Oregon GIC Lambert (ft)
2993	=2991	19	Oregon LCC (m)
2994	=2992	19	Oregon GIC Lambert (ft)
2995	29	8	58,	2k	UTM zone 58S
2996	2a	8	58,	2l	UTM zone 58S
2997	2b	8	58,	2m	UTM zone 58S
2998	2c	8	58,	2n	UTM zone 58S
2999	2d	8	38,	2o	UTM zone 38S
3000	1u	g	110,0.997,3900000,900000	23	NEIEZ
3001	1a	g	110,0.997,3900000,900000	1i	NEIEZ
3002	2e	g	110,0.997,3900000,900000	2p	NEIEZ
3003	2f	0	0,9,0.9996,1500000,0	2q	Italy zone 1
3004	2f	0	0,15,0.9996,2520000,0	2q	Italy zone 2
3005	w	h	45,-126,50,58.5,1000000,0	1e	BC Albers
3006	w	1	33	2r	
3007	w	0	0,12,1,150000,0	2s	
3008	w	0	0,13.5,1,150000,0	2t	
3009	w	0	0,15,1,150000,0	2u	
3010	w	0	0,16.5,1,150000,0	2v	
3011	w	0	0,18,1,150000,0	2w	
3012	w	0	0,14.25,1,150000,0	2x	
3013	w	0	0,15.75,1,150000,0	2y	
3014	w	0	0,17.25,1,150000,0	2z	
3015	w	0	0,18.75,1,150000,0	30	
3016	w	0	0,20.25,1,150000,0	31	
3017	w	0	0,21.75,1,150000,0	32	
3018	w	0	0,23.25,1,150000,0	33	
3019	2g	0	0,11.3082777777778,1,1500000,0	34	
3020	2g	0	0,13.5582777777778,1,1500000,0	35	
3021	2g	0	0,15.8082777777778,1,1500000,0	36	
3022	2g	0	0,18.0582777777778,1,1500000,0	37	
3023	2g	0	0,20.3082777777778,1,1500000,0	38	
3024	2g	0	0,22.5582777777778,1,1500000,0	39	
3025	2h	0	0,11.3082777777778,1,1500000,0	3a	
3026	2h	0	0,13.5582777777778,1,1500000,0	3b	
3027	2h	0	0,15.8082777777778,1,1500000,0	3c	
3028	2h	0	0,18.0582777777778,1,1500000,0	3d	
3029	2h	0	0,20.3082777777778,1,1500000,0	3e	
3030	2h	0	0,22.5582777777778,1,1500000,0	3f	
3031	1b	i	-90,-71,0,0,0	1j	Antarctic Polar Stereographic
3032	1b	i	-90,-71,70,6000000,6000000	1j	Australian Antarctic Polar Stereographic
3033	1b	b	-50,70,-68.5,-74.5,6000000,6000000	1j	Australian Antarctic Lambert
3034	w	b	52,10,35,65,4000000,2800000	3g	LCC Europe
3035	w	j	52,10,4321000,3210000	3g	LAEA Europe
3036	d	8	36,	3h	UTM zone 36S
3037	d	8	37,	3h	UTM zone 37S
3040	w	1	28	1a	UTM zone 28N (N-E)
3041	=2158	1a	UTM zone 29N (N-E)
3042	w	1	30	1a	UTM zone 30N (N-E)
3043	w	1	31	1a	UTM zone 31N (N-E)
3044	w	1	32	1a	UTM zone 32N (N-E)
3045	=3006	1a	UTM zone 33N (N-E)
3046	w	1	34	1a	UTM zone 34N (N-E)
3047	w	1	35	1a	UTM zone 35N (N-E)
3048	w	1	36	1a	UTM zone 36N (N-E)
3049	w	1	37	1a	UTM zone 37N (N-E)
3054	2i	1	26	3i	UTM zone 26N
3055	2i	1	27	3i	UTM zone 27N
3056	2i	1	28	3i	UTM zone 28N
3057	w	b	65,-19,64.25,65.75,500000,500000	3j	Lambert 1993
3058	2j	0	0,-8.5,1,50000,-7800000	3k	Jan Mayen Grid
3059	w	0	0,24,0.9996,500000,-6000000	3l	Latvia TM
3060	2k	8	58,	3m	UTM zone 58S
3061	2l	1	28	3n	UTM zone 28N
3062	2m	1	26	3o	UTM zone 26N
3063	2n	1	26	3p	UTM zone 26N
3064	=3044	3q	UTM zone 32N
3065	=3006	3q	UTM zone 33N
3066	17	0	0,37,0.9998,500000,-3000000	1f	Jordan TM
3067	=3047	1a	TM35FIN(E,N)
3068	2o	9	52.4186482777778,13.6272036666667,40000,10000	3r	Soldner Berlin
3069	16	0	0,-90,0.9996,500000,-4500000	1d	Wisconsin Transverse Mercator
3070	w	0	0,-90,0.9996,520000,-4480000	1e	Wisconsin Transverse Mercator
3071	=3070	19	Wisconsin Transverse Mercator
3072	w	0	43.8333333333333,-67.875,0.99998,700000,0	1e	Maine CS2000 East
3074	w	0	42.8333333333333,-70.375,0.99998,300000,0	1e	Maine CS2000 West
3075	=3072	19	Maine CS2000 East
3077	=3074	19	Maine CS2000 West
3078	w	k	,45.3091666666667,-86,337.25556,337.25556,0.9996,2546731.496,-4354009.816	1e	Michigan Oblique Mercator
3079	=3078	19	Michigan Oblique Mercator
3080	16	d	31.1666666666667,-100,27.4166666666667,34.9166666666667,914400,914400,ft	1d	Shackleford
3081	w	b	31.1666666666667,-100,27.4166666666667,34.9166666666667,1000000,1000000	1e	Texas State Mapping System
3082	w	b	18,-100,27.5,35,1500000,5000000	1e	Texas Centric Lambert Conformal
3083	w	h	18,-100,27.5,35,1500000,6000000	1e	Texas Centric Albers Equal Area
3084	=3082	19	Texas Centric Lambert Conformal
3085	=3083	19	Texas Centric Albers Equal Area
3086	w	h	24,-84,24,31.5,400000,0	1e	Florida GDL Albers
3087	=3086	19	Florida GDL Albers
3088	w	b	36.3333333333333,-85.75,37.0833333333333,38.6666666666667,1500000,1000000	1e	Kentucky Single Zone
3089	w	d	36.3333333333333,-85.75,37.0833333333333,38.6666666666667,1500000,999999.999898399,us-ft	1e	Kentucky Single Zone (ftUS)
3090	=3088	19	Kentucky Single Zone
3091	=3089	19	Kentucky Single Zone (ftUS)
3092	2p	1	51	3s	UTM zone 51N
3093	2p	1	52	3s	UTM zone 52N
3094	2p	1	53	3s	UTM zone 53N
3095	2p	1	54	3s	UTM zone 54N
3096	2p	1	55	3s	UTM zone 55N
3097	w	1	51	1w	UTM zone 51N
3098	w	1	52	1w	UTM zone 52N
3099	w	1	53	1w	UTM zone 53N
3100	w	1	54	1w	UTM zone 54N
3101	w	1	55	1w	UTM zone 55N
3102	2q	l	-14.2666666666667,-14.2666666666667,-170,1,152400.30480061,95169.3116586233,us-ft	3t	American Samoa Lambert
3106	2r	0	0,90,0.9996,500000,0	3u	TM 90 NE
3107	w	b	-32,135,-28,-36,1000000,2000000	3v	SA Lambert
3108	w	0	49.5,-2.41666666666667,0.999997,47000,50000	1a	Guernsey Grid
3109	w	0	49.225,-2.135,0.9999999,40000,70000	1a	Jersey Transverse Mercator
3110	2s	b	-37,145,-36,-38,2500000,4500000	3w	Vicgrid66
3111	w	b	-37,145,-36,-38,2500000,2500000	3v	Vicgrid
3112	w	b	0,134,-18,-36,0,0	3v	Geoscience Australia Lambert
3113	w	0	-28,153,0.99999,50000,100000	3v	BCSG02
3114	w	0	4.59620041666667,-80.0775079166667,1,1000000,1000000	3x	Colombia Far West zone
3115	w	0	4.59620041666667,-77.0775079166667,1,1000000,1000000	3x	Colombia West zone
3116	w	0	4.59620041666667,-74.0775079166667,1,1000000,1000000	3x	Colombia Bogota zone
3117	w	0	4.59620041666667,-71.0775079166667,1,1000000,1000000	3x	Colombia East Central zone
3118	w	0	4.59620041666667,-68.0775079166667,1,1000000,1000000	3x	Colombia East zone
3119	2t	0	0,10.5,0.999,1000000,1000000	3y	AEF west
3120	11	c	50.625,21.0833333333333,0.9998,4637000,5467000	14	Poland zone I
3121	2u	0	0,117,0.99995,500000,0	3z	Philippines zone 1
3122	2u	0	0,119,0.99995,500000,0	3z	Philippines zone 2
3123	2u	0	0,121,0.99995,500000,0	3z	Philippines zone 3
3124	2u	0	0,123,0.99995,500000,0	3z	Philippines zone 4
3125	2u	0	0,125,0.99995,500000,0	3z	Philippines zone 5
3126	w	0	0,19,1,500000,0	1a	ETRS-GK19FIN
3127	w	0	0,20,1,500000,0	1a	ETRS-GK20FIN
3128	w	0	0,21,1,500000,0	1a	ETRS-GK21FIN
3129	w	0	0,22,1,500000,0	1a	ETRS-GK22FIN
3130	w	0	0,23,1,500000,0	1a	ETRS-GK23FIN
3131	w	0	0,24,1,500000,0	1a	ETRS-GK24FIN
3132	w	0	0,25,1,500000,0	1a	ETRS-GK25FIN
3133	w	0	0,26,1,500000,0	1a	ETRS-GK26FIN
3134	w	0	0,27,1,500000,0	1a	ETRS-GK27FIN
3135	w	0	0,28,1,500000,0	1a	ETRS-GK28FIN
3136	w	0	0,29,1,500000,0	1a	ETRS-GK29FIN
3137	w	0	0,30,1,500000,0	1a	ETRS-GK30FIN
3138	w	0	0,31,1,500000,0	1a	ETRS-GK31FIN
3139	2v	m	,-16.25,179.333333333333,251727.9155424,334519.953768,link	40	Vanua Levu Grid
3140	2w	n	-18,178,109435.392,141622.272,link	41	Viti Levu Grid
3141	2x	8	60,	42	UTM zone 60S
3142	2x	8	1,	42	UTM zone 1S
3148	2y	1	48	43	UTM zone 48N
3149	2y	1	49	43	UTM zone 49N
3152	w	0	0,18.05779,0.99999425,100178.1808,-6500614.7836	44	
3153	1x	h	45,-126,50,58.5,1000000,0	26	BC Albers
3154	1x	1	7	26	UTM zone 7N
3155	1x	1	8	26	UTM zone 8N
3156	1x	1	9	26	UTM zone 9N
3157	1x	1	10	26	UTM zone 10N
3158	1x	1	14	26	UTM zone 14N
3159	1x	1	15	26	UTM zone 15N
3160	1x	1	16	26	UTM zone 16N
3161	w	b	0,-85,44.5,53.5,930000,6430000	1e	Ontario MNR Lambert
3162	1x	b	0,-85,44.5,53.5,930000,6430000	26	Ontario MNR Lambert
3163	w	b	-21.5,166,-20.6666666666667,-22.3333333333333,400000,300000	45	Lambert New Caledonia
3164	2z	8	58,	46	UTM zone 58S
3165	2c	b	-22.26969175,166.44242575,-22.24469175,-22.29469175,0.66,1.02	2n	Noumea Lambert
3166	2c	b	-22.2697222222222,166.4425,-22.2447222222222,-22.2947222222222,8.313,-2.354	2n	Noumea Lambert 2
3167	30	o	,4,102.25,323.0257905,323.130102361111,0.99984,804670.24,0,20.116756	47	RSO Malaya (ch)
3168	30	k	,4,102.25,323.0257905,323.130102361111,0.99984,804670.24,0	47	RSO Malaya (m)
3169	w	8	57,	45	UTM zone 57S
3170	=2133	45	UTM zone 58S
3171	=2134	45	UTM zone 59S
3172	29	8	59,	2k	UTM zone 59S
3174	w	h	45.568977,-84.455955,42.122774,49.01518,1000000,1000000	1e	Great Lakes Albers
3175	w	h	45.568977,-83.248627,42.122774,49.01518,1000000,1000000	1e	Great Lakes and St Lawrence Albers
3176	2y	0	0,106,0.9996,500000,0	43	TM 106 NE
3177	31	0	0,17,0.9965,1000000,0	48	Libya TM
3178	=2201	49	UTM zone 18N
3179	=2202	49	UTM zone 19N
3180	=2203	49	UTM zone 20N
3181	w	1	21	49	UTM zone 21N
3182	=2972	49	UTM zone 22N
3183	w	1	23	49	UTM zone 23N
3184	w	1	24	49	UTM zone 24N
3185	w	1	25	49	UTM zone 25N
3186	w	1	26	49	UTM zone 26N
3187	w	1	27	49	UTM zone 27N
3188	=3040	49	UTM zone 28N
3189	=2158	49	UTM zone 29N
3190	31	0	0,9,0.99995,200000,0	48	Libya TM zone 5
3191	31	0	0,11,0.99995,200000,0	48	Libya TM zone 6
3192	31	0	0,13,0.99995,200000,0	48	Libya TM zone 7
3193	31	0	0,15,0.99995,200000,0	48	Libya TM zone 8
3194	31	0	0,17,0.99995,200000,0	48	Libya TM zone 9
3195	31	0	0,19,0.99995,200000,0	48	Libya TM zone 10
3196	31	0	0,21,0.99995,200000,0	48	Libya TM zone 11
3197	31	0	0,23,0.99995,200000,0	48	Libya TM zone 12
3198	31	0	0,25,0.99995,200000,0	48	Libya TM zone 13
3199	31	1	32	48	UTM zone 32N
3200	32	5	32.5,32.5,45,0.9987864078,1500000,1166200	4a	Iraq zone
3201	31	1	33	48	UTM zone 33N
3202	31	1	34	48	UTM zone 34N
3203	31	1	35	48	UTM zone 35N
3204	1b	b	-90,-66,-60.6666666666667,-63.3333333333333,0,0	1j	SCAR IMW SP19-20
3205	1b	b	-90,-54,-60.6666666666667,-63.3333333333333,0,0	1j	SCAR IMW SP21-22
3206	1b	b	-90,-42,-60.6666666666667,-63.3333333333333,0,0	1j	SCAR IMW SP23-24
3207	1b	b	-90,-174,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ01-02
3208	1b	b	-90,-66,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ19-20
3209	1b	b	-90,-54,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ21-22
3210	1b	b	-90,42,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ37-38
3211	1b	b	-90,54,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ39-40
3212	1b	b	-90,66,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ41-42
3213	1b	b	-90,78,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ43-44
3214	1b	b	-90,90,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ45-46
3215	1b	b	-90,102,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ47-48
3216	1b	b	-90,114,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ49-50
3217	1b	b	-90,126,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ51-52
3218	1b	b	-90,138,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ53-54
3219	1b	b	-90,150,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ55-56
3220	1b	b	-90,162,-64.6666666666667,-67.3333333333333,0,0	1j	SCAR IMW SQ57-58
3221	1b	b	-90,-102,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR13-14
3222	1b	b	-90,-90,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR15-16
3223	1b	b	-90,-78,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR17-18
3224	1b	b	-90,-66,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR19-20
3225	1b	b	-90,-18,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR27-28
3226	1b	b	-90,-6,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR29-30
3227	1b	b	-90,6,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR31-32
3228	1b	b	-90,18,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR33-34
3229	1b	b	-90,30,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR35-36
3230	1b	b	-90,42,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR37-38
3231	1b	b	-90,54,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR39-40
3232	1b	b	-90,66,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR41-42
3233	1b	b	-90,78,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR43-44
3234	1b	b	-90,90,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR45-46
3235	1b	b	-90,102,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR47-48
3236	1b	b	-90,114,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR49-50
3237	1b	b	-90,126,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR51-52
3238	1b	b	-90,138,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR53-54
3239	1b	b	-90,150,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR55-56
3240	1b	b	-90,162,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR57-58
3241	1b	b	-90,174,-68.6666666666667,-71.3333333333333,0,0	1j	SCAR IMW SR59-60
3242	1b	b	-90,-153,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS04-06
3243	1b	b	-90,-135,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS07-09
3244	1b	b	-90,-117,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS10-12
3245	1b	b	-90,-99,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS13-15
3246	1b	b	-90,-81,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS16-18
3247	1b	b	-90,-63,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS19-21
3248	1b	b	-90,-27,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS25-27
3249	1b	b	-90,-9,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS28-30
3250	1b	b	-90,9,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS31-33
3251	1b	b	-90,27,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS34-36
3252	1b	b	-90,45,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS37-39
3253	1b	b	-90,63,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS40-42
3254	1b	b	-90,81,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS43-45
3255	1b	b	-90,99,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS46-48
3256	1b	b	-90,117,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS49-51
3257	1b	b	-90,135,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS52-54
3258	1b	b	-90,153,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS55-57
3259	1b	b	-90,171,-72.6666666666667,-75.3333333333333,0,0	1j	SCAR IMW SS58-60
3260	1b	b	-90,-168,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST01-04
3261	1b	b	-90,-144,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST05-08
3262	1b	b	-90,-120,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST09-12
3263	1b	b	-90,-96,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST13-16
3264	1b	b	-90,-72,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST17-20
3265	1b	b	-90,-48,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST21-24
3266	1b	b	-90,-24,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST25-28
3267	1b	b	-90,0,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST29-32
3268	1b	b	-90,24,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST33-36
3269	1b	b	-90,48,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST37-40
3270	1b	b	-90,72,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST41-44
3271	1b	b	-90,96,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST45-48
3272	1b	b	-90,120,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST49-52
3273	1b	b	-90,144,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST53-56
3274	1b	b	-90,168,-76.6666666666667,-79.3333333333333,0,0	1j	SCAR IMW ST57-60
3275	1b	i	-90,-80.2386111111111,-165,0,0	1j	SCAR IMW SU01-05
3276	1b	i	-90,-80.2386111111111,-135,0,0	1j	SCAR IMW SU06-10
3277	1b	i	-90,-80.2386111111111,-105,0,0	1j	SCAR IMW SU11-15
3278	1b	i	-90,-80.2386111111111,-75,0,0	1j	SCAR IMW SU16-20
3279	1b	i	-90,-80.2386111111111,-45,0,0	1j	SCAR IMW SU21-25
3280	1b	i	-90,-80.2386111111111,-15,0,0	1j	SCAR IMW SU26-30
3281	1b	i	-90,-80.2386111111111,15,0,0	1j	SCAR IMW SU31-35
3282	1b	i	-90,-80.2386111111111,45,0,0	1j	SCAR IMW SU36-40
3283	1b	i	-90,-80.2386111111111,75,0,0	1j	SCAR IMW SU41-45
3284	1b	i	-90,-80.2386111111111,105,0,0	1j	SCAR IMW SU46-50
3285	1b	i	-90,-80.2386111111111,135,0,0	1j	SCAR IMW SU51-55
3286	1b	i	-90,-80.2386111111111,165,0,0	1j	SCAR IMW SU56-60
3287	1b	i	-90,-80.2386111111111,-150,0,0	1j	SCAR IMW SV01-10
3288	1b	i	-90,-80.2386111111111,-90,0,0	1j	SCAR IMW SV11-20
3289	1b	i	-90,-80.2386111111111,-30,0,0	1j	SCAR IMW SV21-30
3290	1b	i	-90,-80.2386111111111,30,0,0	1j	SCAR IMW SV31-40
3291	1b	i	-90,-80.2386111111111,90,0,0	1j	SCAR IMW SV41-50
3292	1b	i	-90,-80.2386111111111,150,0,0	1j	SCAR IMW SV51-60
3293	1b	i	-90,-80.2386111111111,0,0,0	1j	SCAR IMW SW01-60
3294	1b	b	-78,162,-76.6666666666667,-79.3333333333333,0,0	1j	USGS Transantarctic Mountains
3296	33	8	5,	4b	UTM zone 5S
3297	33	8	6,	4b	UTM zone 6S
3298	33	8	7,	4b	UTM zone 7S
3299	33	8	8,	4b	UTM zone 8S
3300	34	b	57.5175539305556,24,59.3333333333333,58,500000,6375000	4c	
3301	w	b	57.5175539305556,24,59.3333333333333,58,500000,6375000	4d	
3302	35	8	7,	4e	UTM zone 7S
3303	36	8	7,	4f	UTM zone 7S
3304	37	8	6,	4g	UTM zone 6S
3305	38	8	6,	4h	UTM zone 6S
3306	39	8	5,	4i	UTM zone 5S
3307	3a	1	39	4j	UTM zone 39N
3308	w	b	-33.25,147,-30.75,-35.75,9300000,4500000	3v	NSW Lambert
3309	16	h	0,-120,34,40.5,0,-4000000	1d	California Albers
3310	w	h	0,-120,34,40.5,0,-4000000	1e	California Albers
3311	=3310	19	California Albers
3312	20	1	21	29	UTM zone 21N
3313	=3181	2a	UTM zone 21N
3316	3b	0	0,22,0.9999,500000,10000000	4k	Congo TM zone 22
3317	3b	0	0,24,0.9999,500000,10000000	4k	Congo TM zone 24
3318	3b	0	0,12,0.9999,500000,10000000	4l	Congo TM zone 12
3319	3b	0	0,14,0.9999,500000,10000000	4l	Congo TM zone 14
3320	3b	0	0,16,0.9999,500000,10000000	4l	Congo TM zone 16
3321	3b	0	0,18,0.9999,500000,10000000	4l	Congo TM zone 18
3322	3b	0	0,20,0.9999,500000,10000000	4l	Congo TM zone 20
3323	=3316	4l	Congo TM zone 22
3324	=3317	4l	Congo TM zone 24
3325	3b	0	0,26,0.9999,500000,10000000	4l	Congo TM zone 26
3326	3b	0	0,28,0.9999,500000,10000000	4l	Congo TM zone 28
3327	3b	0	0,30,0.9999,500000,10000000	4l	Congo TM zone 30
3328	11	c	52.1666666666667,19.1666666666667,0.999714,500000,500000	14	GUGiK-80
3329	11	0	0,15,1,5500000,0	14	3-degree Gauss-Kruger zone 5
3330	11	0	0,18,1,6500000,0	14	3-degree Gauss-Kruger zone 6
3331	11	0	0,21,1,7500000,0	14	3-degree Gauss-Kruger zone 7
3332	11	0	0,24,1,8500000,0	14	3-degree Gauss-Kruger zone 8
3333	11	0	0,15,1,3500000,0	14	Gauss-Kruger zone 3
3334	11	0	0,21,1,4500000,0	14	Gauss-Kruger zone 4
3335	11	0	0,27,1,5500000,0	14	Gauss-Kruger zone 5
3336	3c	8	42,	4m	UTM zone 42S
3337	3d	5	-20.1950694444444,-20.1950694444444,57.5218277777778,1,1000000,1000000	4n	Mauritius Grid
3338	w	h	50,-154,55,65,0,0	1e	Alaska Albers
3339	3e	0	0,12,0.9999,500000,10000000	4o	Congo TM zone 12
3340	3e	0	0,14,0.9999,500000,10000000	4o	Congo TM zone 14
3341	3e	0	0,16,0.9999,500000,10000000	4o	Congo TM zone 16
3342	3e	8	33,	4o	UTM zone 33S
3343	=3040	4p	UTM zone 28N
3344	=2158	4p	UTM zone 29N
3345	=3042	4p	UTM zone 30N
3346	w	0	0,24,0.9998,500000,0	4q	Lithuania TM
3347	w	b	63.390675,-91.8666666666667,49,77,6200000,3000000	1e	Statistics Canada Lambert
3348	1x	b	63.390675,-91.8666666666667,49,77,6200000,3000000	26	Statistics Canada Lambert
3350	1q	0	0.1,21.95,1,250000,0	1z	CS63 zone C0
3351	1q	0	0.1,24.95,1,1250000,0	1z	CS63 zone C1
3352	1q	0	0.1,27.95,1,2250000,0	1z	CS63 zone C2
3353	v	8	32,	4r	UTM zone 32S
3354	3f	8	32,	4s	UTM zone 32S
3355	3g	0	30,31,1,615000,810000	4t	Red Belt
3358	w	b	33.75,-79,36.1666666666667,34.3333333333333,609601.22,0	19	North Carolina
3360	w	b	31.8333333333333,-81,34.8333333333333,32.5,609600,0	19	South Carolina
3361	=2273	19	South Carolina (ft)
3362	w	b	40.1666666666667,-77.75,41.95,40.8833333333333,600000,0	19	Pennsylvania North
3363	=2271	19	Pennsylvania North (ftUS)
3364	w	b	39.3333333333333,-77.75,40.9666666666667,39.9333333333333,600000,0	19	Pennsylvania South
3365	=2272	19	Pennsylvania South (ftUS)
3367	3b	1	28	4u	UTM zone 28N
3368	3b	1	29	4u	UTM zone 29N
3369	3b	1	30	4u	UTM zone 30N
3370	16	1	59	1d	UTM zone 59N
3371	16	1	60	1d	UTM zone 60N
3372	w	1	59	1e	UTM zone 59N
3373	w	1	60	1e	UTM zone 60N
3374	3h	1	29	4v	UTM zone 29N
3375	3i	k	,4,102.25,323.025796466667,323.130102361111,0.99984,804671,0	4w	Peninsula RSO
3376	3i	k	,4,115,53.31580995,53.1301023611111,0.99984,0,0	4w	East Malaysia BRSO
3377	3i	9	2.12167974444444,103.427936236111,-14810.562,8758.32	4w	Johor Grid
3378	3i	9	2.68234763611111,101.974905041667,3673.785,-4240.573	4w	Sembilan and Melaka Grid
3379	3i	9	3.76938808888889,102.368298983333,-7368.228,6485.858	4w	Pahang Grid
3380	3i	9	3.68464905,101.389107913889,-34836.161,56464.049	4w	Selangor Grid
3381	3i	9	4.9762852,103.070275625,19594.245,3371.895	4w	Terengganu Grid
3382	3i	9	5.42151754166667,100.344376963889,-23.414,62.283	4w	Pinang Grid
3383	3i	9	5.96467271388889,100.636371111111,0,0	4w	Kedah and Perlis Grid
3384	3i	9	4.85906302222222,100.815410586111,-1.769,133454.779	4w	Perak Grid
3385	3i	9	5.97254365833333,102.295241669444,13227.851,8739.894	4w	Kelantan Grid
3386	1k	0	0,18,1,500000,0	1s	Finland zone 0
3387	1k	0	0,33,1,5500000,0	1s	Finland zone 5
3388	1q	p	42,51,0,0	1z	Caspian Sea Mercator
3389	1q	0	0,180,1,60500000,0	1z	3-degree Gauss-Kruger zone 60
3390	1p	0	0,180,1,60500000,0	1y	3-degree Gauss-Kruger zone 60
3391	3j	1	37	4x	UTM zone 37N
3392	3j	1	38	4x	UTM zone 38N
3393	3j	1	39	4x	UTM zone 39N
3394	3k	5	32.5,32.5,45,0.9987864078,1500000,1166200	4y	Iraq zone
3395	1b	g	0,1,0,0	1j	World Mercator
3396	2o	0	0,9,1,3500000,0	4z	3-degree Gauss-Kruger zone 3
3397	2o	0	0,12,1,4500000,0	4z	3-degree Gauss-Kruger zone 4
3398	=3397	50	3-degree Gauss-Kruger zone 4
3399	2o	0	0,15,1,5500000,0	50	3-degree Gauss-Kruger zone 5
3400	w	0	0,-115,0.9992,500000,0	1e	Alberta 10-TM (Forest)
3401	w	0	0,-115,0.9992,0,0	1e	Alberta 10-TM (Resource)
3402	1x	0	0,-115,0.9992,500000,0	26	Alberta 10-TM (Forest)
3403	1x	0	0,-115,0.9992,0,0	26	Alberta 10-TM (Resource)
3404	=2264	19	North Carolina (ftUS)
3405	3l	1	48	51	UTM zone 48N
3406	3l	1	49	51	UTM zone 49N
3407	j	7	22.3121333333333,114.178555555556,40243.5777560424,19069.9335151258,0.3047972654	52	
3413	1b	i	90,70,-45,0,0	1j	NSIDC Sea Ice Polar Stereographic North
3414	d	0	1.36666666666667,103.833333333333,1,28001.642,38744.572	53	Singapore TM
3415	q	b	21,114,18,24,500000,500000	r	South China Sea Lambert
3416	w	b	47.5,13.3333333333333,49,46,400000,400000	1a	Austria Lambert
3417	w	d	41.5,-93.5,43.2666666666667,42.0666666666667,1500000,999999.999989839,us-ft	1e	Iowa North (ftUS)
3418	w	d	40,-93.5,41.7833333333333,40.6166666666667,500000.00001016,0,us-ft	1e	Iowa South (ftUS)
3419	w	d	38.3333333333333,-98,39.7833333333333,38.7166666666667,399999.99998984,0,us-ft	1e	Kansas North (ftUS)
3420	w	d	36.6666666666667,-98.5,38.5666666666667,37.2666666666667,399999.99998984,399999.99998984,us-ft	1e	Kansas South (ftUS)
3421	w	e	34.75,-115.583333333333,0.9999,200000.00001016,8000000.00001016,us-ft	1e	Nevada East (ftUS)
3422	w	e	34.75,-116.666666666667,0.9999,500000.00001016,6000000,us-ft	1e	Nevada Central (ftUS)
3423	w	e	34.75,-118.583333333333,0.9999,800000.00001016,3999999.99998984,us-ft	1e	Nevada West (ftUS)
3424	=2260	1e	New Jersey (ftUS)
3425	=3417	19	Iowa North (ftUS)
3426	=3418	19	Iowa South (ftUS)
3427	=3419	19	Kansas North (ftUS)
3428	=3420	19	Kansas South (ftUS)
3429	=3421	19	Nevada East (ftUS)
3430	=3422	19	Nevada Central (ftUS)
3431	=3423	19	Nevada West (ftUS)
3432	=2260	19	New Jersey (ftUS)
3433	w	d	34.3333333333333,-92,36.2333333333333,34.9333333333333,399999.99998984,0,us-ft	1e	Arkansas North (ftUS)
3434	w	d	32.6666666666667,-92,34.7666666666667,33.3,399999.99998984,399999.99998984,us-ft	1e	Arkansas South (ftUS)
3435	w	e	36.6666666666667,-88.3333333333333,0.999975,300000,0,us-ft	1e	Illinois East (ftUS)
3436	w	e	36.6666666666667,-90.1666666666667,0.999941177,699999.99998984,0,us-ft	1e	Illinois West (ftUS)
3437	w	e	42.5,-71.6666666666667,0.999966667,300000,0,us-ft	1e	New Hampshire (ftUS)
3438	w	e	41.0833333333333,-71.5,0.99999375,99999.9999898399,0,us-ft	1e	Rhode Island (ftUS)
3439	3m	1	39	54	UTM zone 39N
3440	3m	1	40	54	UTM zone 40N
3441	=3433	19	Arkansas North (ftUS)
3442	=3434	19	Arkansas South (ftUS)
3443	=3435	19	Illinois East (ftUS)
3444	=3436	19	Illinois West (ftUS)
3445	=3437	19	New Hampshire (ftUS)
3446	=3438	19	Rhode Island (ftUS)
3447	w	b	50.797815,4.35921583333333,49.8333333333333,51.1666666666667,150328,166262	1a	Belgian Lambert 2005
3448	d	5	18,18,-77,1,750000,650000	55	Jamaica Metric Grid
3449	d	1	17	55	UTM zone 17N
3450	d	1	18	55	UTM zone 18N
3451	w	d	30.5,-92.5,32.6666666666667,31.1666666666667,999999.999989839,0,us-ft	1e	Louisiana North (ftUS)
3452	w	d	28.5,-91.3333333333333,30.7,29.3,999999.999989839,0,us-ft	1e	Louisiana South (ftUS)
3453	w	d	25.5,-91.3333333333333,27.8333333333333,26.1666666666667,999999.999989839,0,us-ft	1e	Louisiana Offshore (ftUS)
3455	w	d	42.3333333333333,-100.333333333333,44.4,42.8333333333333,600000,0,us-ft	1e	South Dakota South (ftUS)
3456	=3451	19	Louisiana North (ftUS)
3457	=3452	19	Louisiana South (ftUS)
3458	w	d	43.8333333333333,-100,45.6833333333333,44.4166666666667,600000,0,us-ft	19	South Dakota North (ftUS)
3459	=3455	19	South Dakota South (ftUS)
3460	3n	0	-17,178.75,0.99985,2000000,4000000	56	Fiji Map Grid
3461	3o	1	28	57	UTM zone 28N
3462	3o	1	29	57	UTM zone 29N
3463	w	0	43.5,-69.125,0.99998,500000,0	1e	Maine CS2000 Central
3464	=3463	19	Maine CS2000 Central
3465	=2759	58	Alabama East
3466	=2760	58	Alabama West
3467	=3338	58	Alaska Albers
3468	w	k	,57,-133.666666666667,323.130102361111,323.130102361111,0.9999,5000000,-5000000	58	Alaska zone 1
3469	w	0	54,-142,0.9999,500000,0	58	Alaska zone 2
3470	w	0	54,-146,0.9999,500000,0	58	Alaska zone 3
3471	w	0	54,-150,0.9999,500000,0	58	Alaska zone 4
3472	w	0	54,-154,0.9999,500000,0	58	Alaska zone 5
3473	w	0	54,-158,0.9999,500000,0	58	Alaska zone 6
3474	w	0	54,-162,0.9999,500000,0	58	Alaska zone 7
3475	w	0	54,-166,0.9999,500000,0	58	Alaska zone 8
3476	w	0	54,-170,0.9999,500000,0	58	Alaska zone 9
3477	w	b	51,-176,53.8333333333333,51.8333333333333,1000000,0	58	Alaska zone 10
3478	=2762	58	Arizona Central
3479	=2223	58	Arizona Central (ft)
3480	=2761	58	Arizona East
3481	=2222	58	Arizona East (ft)
3482	=2763	58	Arizona West
3483	=2224	58	Arizona West (ft)
3484	=2764	58	Arkansas North
3485	=3433	58	Arkansas North (ftUS)
3486	=2765	58	Arkansas South
3487	=3434	58	Arkansas South (ftUS)
3488	=3310	58	California Albers
3489	=2766	58	California zone 1
3490	=2225	58	California zone 1 (ftUS)
3491	=2767	58	California zone 2
3492	=2226	58	California zone 2 (ftUS)
3493	=2768	58	California zone 3
3494	=2227	58	California zone 3 (ftUS)
3495	=2769	58	California zone 4
3496	=2228	58	California zone 4 (ftUS)
3497	=2770	58	California zone 5
3498	=2229	58	California zone 5 (ftUS)
3499	=2771	58	California zone 6
3500	=2230	58	California zone 6 (ftUS)
3501	=2773	58	Colorado Central
3502	=2232	58	Colorado Central (ftUS)
3503	=2772	58	Colorado North
3504	=2231	58	Colorado North (ftUS)
3505	=2774	58	Colorado South
3506	=2233	58	Colorado South (ftUS)
3507	=2775	58	Connecticut
3508	=2234	58	Connecticut (ftUS)
3509	=2776	58	Delaware
3510	=2235	58	Delaware (ftUS)
3511	=2777	58	Florida East
3512	=2236	58	Florida East (ftUS)
3513	=3086	58	Florida GDL Albers
3514	=2779	58	Florida North
3515	=2238	58	Florida North (ftUS)
3516	=2778	58	Florida West
3517	=2237	58	Florida West (ftUS)
3518	=2780	58	Georgia East
3519	=2239	58	Georgia East (ftUS)
3520	=2781	58	Georgia West
3521	=2240	58	Georgia West (ftUS)
3522	=2788	58	Idaho Central
3523	=2242	58	Idaho Central (ftUS)
3524	=2787	58	Idaho East
3525	=2241	58	Idaho East (ftUS)
3526	=2789	58	Idaho West
3527	=2243	58	Idaho West (ftUS)
3528	=2790	58	Illinois East
3529	=3435	58	Illinois East (ftUS)
3530	=2791	58	Illinois West
3531	=3436	58	Illinois West (ftUS)
3532	=2792	58	Indiana East
3533	=2965	58	Indiana East (ftUS)
3534	=2793	58	Indiana West
3535	=2966	58	Indiana West (ftUS)
3536	=2794	58	Iowa North
3537	=3417	58	Iowa North (ftUS)
3538	=2795	58	Iowa South
3539	=3418	58	Iowa South (ftUS)
3540	=2796	58	Kansas North
3541	=3419	58	Kansas North (ftUS)
3542	=2797	58	Kansas South
3543	=3420	58	Kansas South (ftUS)
3544	=2205	58	Kentucky North
3545	=2246	58	Kentucky North (ftUS)
3546	=3088	58	Kentucky Single Zone
3547	=3089	58	Kentucky Single Zone (ftUS)
3548	=2799	58	Kentucky South
3549	=2247	58	Kentucky South (ftUS)
3550	=2800	58	Louisiana North
3551	=3451	58	Louisiana North (ftUS)
3552	=2801	58	Louisiana South
3553	=3452	58	Louisiana South (ftUS)
3554	=3463	58	Maine CS2000 Central
3555	=3072	58	Maine CS2000 East
3556	=3074	58	Maine CS2000 West
3557	=2802	58	Maine East
3558	=2803	58	Maine West
3559	=2804	58	Maryland
3560	w	d	40.3333333333333,-111.5,41.7833333333333,40.7166666666667,500000.00001016,999999.999989839,us-ft	1e	Utah North (ftUS)
3561	3p	e	18.8333333333333,-155.5,0.999966667,152400.30480061,0,us-ft	59	Hawaii zone 1
3562	3p	e	20.3333333333333,-156.666666666667,0.999966667,152400.30480061,0,us-ft	59	Hawaii zone 2
3563	3p	e	21.1666666666667,-158,0.99999,152400.30480061,0,us-ft	59	Hawaii zone 3
3564	3p	e	21.8333333333333,-159.5,0.99999,152400.30480061,0,us-ft	59	Hawaii zone 4
3565	3p	e	21.6666666666667,-160.166666666667,1,152400.30480061,0,us-ft	59	Hawaii zone 5
3566	w	d	38.3333333333333,-111.5,40.65,39.0166666666667,500000.00001016,2000000.00001016,us-ft	1e	Utah Central (ftUS)
3567	w	d	36.6666666666667,-111.5,38.35,37.2166666666667,500000.00001016,3000000,us-ft	1e	Utah South (ftUS)
3568	=3560	19	Utah North (ftUS)
3569	=3566	19	Utah Central (ftUS)
3570	=3567	19	Utah South (ftUS)
3571	1b	j	90,180,0,0	1j	North Pole LAEA Bering Sea
3572	1b	j	90,-150,0,0	1j	North Pole LAEA Alaska
3573	1b	j	90,-100,0,0	1j	North Pole LAEA Canada
3574	1b	j	90,-40,0,0	1j	North Pole LAEA Atlantic
3575	1b	j	90,10,0,0	1j	North Pole LAEA Europe
3576	1b	j	90,90,0,0	1j	North Pole LAEA Russia
3577	w	h	0,132,-18,-36,0,0	3v	Australian Albers
3578	w	h	59,-132.5,61.6666666666667,68,500000,500000	1e	Yukon Albers
3579	1x	h	59,-132.5,61.6666666666667,68,500000,500000	26	Yukon Albers
3580	w	b	0,-112,62,70,0,0	1e	NWT Lambert
3581	1x	b	0,-112,62,70,0,0	26	NWT Lambert
3582	=2248	58	Maryland (ftUS)
3583	=2806	58	Massachusetts Island
3584	=2250	58	Massachusetts Island (ftUS)
3585	=2805	58	Massachusetts Mainland
3586	=2249	58	Massachusetts Mainland (ftUS)
3587	=2808	58	Michigan Central
3588	=2252	58	Michigan Central (ft)
3589	=2807	58	Michigan North
3590	=2251	58	Michigan North (ft)
3591	=3078	58	Michigan Oblique Mercator
3592	=2809	58	Michigan South
3593	=2253	58	Michigan South (ft)
3594	=2811	58	Minnesota Central
3595	=2810	58	Minnesota North
3596	=2812	58	Minnesota South
3597	=2813	58	Mississippi East
3598	=2254	58	Mississippi East (ftUS)
3599	=2814	58	Mississippi West
3600	=2255	58	Mississippi West (ftUS)
3601	=2816	58	Missouri Central
3602	=2815	58	Missouri East
3603	=2817	58	Missouri West
3604	=2818	58	Montana
3605	=2256	58	Montana (ft)
3606	=2819	58	Nebraska
3607	=2821	58	Nevada Central
3608	=3422	58	Nevada Central (ftUS)
3609	=2820	58	Nevada East
3610	=3421	58	Nevada East (ftUS)
3611	=2822	58	Nevada West
3612	=3423	58	Nevada West (ftUS)
3613	=2823	58	New Hampshire
3614	=3437	58	New Hampshire (ftUS)
3615	=2824	58	New Jersey
3616	=2260	58	New Jersey (ftUS)
3617	=2826	58	New Mexico Central
3618	=2258	58	New Mexico Central (ftUS)
3619	=2825	58	New Mexico East
3620	=2257	58	New Mexico East (ftUS)
3621	=2827	58	New Mexico West
3622	=2259	58	New Mexico West (ftUS)
3623	=2829	58	New York Central
3624	=2261	58	New York Central (ftUS)
3625	=2824	58	New York East
3626	=2260	58	New York East (ftUS)
3627	=2831	58	New York Long Island
3628	=2263	58	New York Long Island (ftUS)
3629	=2830	58	New York West
3630	=2262	58	New York West (ftUS)
3631	=3358	58	North Carolina
3632	=2264	58	North Carolina (ftUS)
3633	=2832	58	North Dakota North
3634	=2265	58	North Dakota North (ft)
3635	=2833	58	North Dakota South
3636	=2266	58	North Dakota South (ft)
3637	=2834	58	Ohio North
3638	=2835	58	Ohio South
3639	=2836	58	Oklahoma North
3640	=2267	58	Oklahoma North (ftUS)
3641	=2837	58	Oklahoma South
3642	=2268	58	Oklahoma South (ftUS)
3643	=2991	58	Oregon LCC (m)
3644	=2992	58	Oregon GIC Lambert (ft)
3645	=2838	58	Oregon North
3646	=2269	58	Oregon North (ft)
3647	=2839	58	Oregon South
3648	=2270	58	Oregon South (ft)
3649	=3362	58	Pennsylvania North
3650	=2271	58	Pennsylvania North (ftUS)
3651	=3364	58	Pennsylvania South
3652	=2272	58	Pennsylvania South (ftUS)
3653	=2840	58	Rhode Island
3654	=3438	58	Rhode Island (ftUS)
3655	=3360	58	South Carolina
3656	=2273	58	South Carolina (ft)
3657	=2841	58	South Dakota North
3658	=3458	58	South Dakota North (ftUS)
3659	=2842	58	South Dakota South
3660	=3455	58	South Dakota South (ftUS)
3661	=2843	58	Tennessee
3662	=2274	58	Tennessee (ftUS)
3663	=2846	58	Texas Central
3664	=2277	58	Texas Central (ftUS)
3665	=3083	58	Texas Centric Albers Equal Area
3666	=3082	58	Texas Centric Lambert Conformal
3667	=2844	58	Texas North
3668	=2275	58	Texas North (ftUS)
3669	=2845	58	Texas North Central
3670	=2276	58	Texas North Central (ftUS)
3671	=2848	58	Texas South
3672	=2279	58	Texas South (ftUS)
3673	=2847	58	Texas South Central
3674	=2278	58	Texas South Central (ftUS)
3675	=2850	58	Utah Central
3676	=2281	58	Utah Central (ft)
3677	=3566	58	Utah Central (ftUS)
3678	=2849	58	Utah North
3679	=2280	58	Utah North (ft)
3680	=3560	58	Utah North (ftUS)
3681	=2851	58	Utah South
3682	=2282	58	Utah South (ft)
3683	=3567	58	Utah South (ftUS)
3684	=2852	58	Vermont
3685	=2853	58	Virginia North
3686	=2283	58	Virginia North (ftUS)
3687	=2854	58	Virginia South
3688	=2284	58	Virginia South (ftUS)
3689	=2855	58	Washington North
3690	=2285	58	Washington North (ftUS)
3691	=2856	58	Washington South
3692	=2286	58	Washington South (ftUS)
3693	=2857	58	West Virginia North
3694	=2858	58	West Virginia South
3695	=2860	58	Wisconsin Central
3696	=2288	58	Wisconsin Central (ftUS)
3697	=2859	58	Wisconsin North
3698	=2287	58	Wisconsin North (ftUS)
3699	=2861	58	Wisconsin South
3700	=2289	58	Wisconsin South (ftUS)
3701	=3070	58	Wisconsin Transverse Mercator
3702	=2862	58	Wyoming East
3703	=2863	58	Wyoming East Central
3704	=2864	58	Wyoming West Central
3705	=2865	58	Wyoming West
3706	=3372	58	UTM zone 59N
3707	=3373	58	UTM zone 60N
3708	w	1	1	58	UTM zone 1N
3709	w	1	2	58	UTM zone 2N
3710	w	1	3	58	UTM zone 3N
3711	w	1	4	58	UTM zone 4N
3712	w	1	5	58	UTM zone 5N
3713	w	1	6	58	UTM zone 6N
3714	w	1	7	58	UTM zone 7N
3715	w	1	8	58	UTM zone 8N
3716	w	1	9	58	UTM zone 9N
3717	w	1	10	58	UTM zone 10N
3718	w	1	11	58	UTM zone 11N
3719	w	1	12	58	UTM zone 12N
3720	w	1	13	58	UTM zone 13N
3721	w	1	14	58	UTM zone 14N
3722	w	1	15	58	UTM zone 15N
3723	w	1	16	58	UTM zone 16N
3724	w	1	17	58	UTM zone 17N
3725	=2201	58	UTM zone 18N
3726	=2202	58	UTM zone 19N
3727	3q	0	-21.1166666666667,55.5333333333333,1,160000,50000	5a	TM Reunion
3728	w	d	39.6666666666667,-82.5,41.7,40.4333333333333,600000,0,us-ft	58	Ohio North (ftUS)
3729	w	d	38,-82.5,40.0333333333333,38.7333333333333,600000,0,us-ft	58	Ohio South (ftUS)
3730	w	e	40.5,-105.166666666667,0.9999375,200000.00001016,0,us-ft	58	Wyoming East (ftUS)
3731	w	e	40.5,-107.333333333333,0.9999375,399999.99998984,99999.9999898399,us-ft	58	Wyoming East Central (ftUS)
3732	w	e	40.5,-108.75,0.9999375,600000,0,us-ft	58	Wyoming West Central (ftUS)
3733	w	e	40.5,-110.083333333333,0.9999375,800000.00001016,99999.9999898399,us-ft	58	Wyoming West (ftUS)
3734	=3728	1e	Ohio North (ftUS)
3735	=3729	1e	Ohio South (ftUS)
3736	=3730	1e	Wyoming East (ftUS)
3737	=3731	1e	Wyoming East Central (ftUS)
3738	=3732	1e	Wyoming West Central (ftUS)
3739	=3733	1e	Wyoming West (ftUS)
3740	=3717	19	UTM zone 10N
3741	=3718	19	UTM zone 11N
3742	=3719	19	UTM zone 12N
3743	=3720	19	UTM zone 13N
3744	=3721	19	UTM zone 14N
3745	=3722	19	UTM zone 15N
3746	=3723	19	UTM zone 16N
3747	=3724	19	UTM zone 17N
3748	=2201	19	UTM zone 18N
3749	=2202	19	UTM zone 19N
3750	=3711	19	UTM zone 4N
3751	=3712	19	UTM zone 5N
3753	=3728	19	Ohio North (ftUS)
3754	=3729	19	Ohio South (ftUS)
3755	=3730	19	Wyoming East (ftUS)
3756	=3731	19	Wyoming East Central (ftUS)
3757	=3732	19	Wyoming West Central (ftUS)
3758	=3733	19	Wyoming West (ftUS)
3759	w	e	21.1666666666667,-158,0.99999,500000.00001016,0,us-ft	1e	Hawaii zone 3 (ftUS)
3760	=3759	19	Hawaii zone 3 (ftUS)
3761	1x	1	22	26	UTM zone 22N
3762	1b	b	-55,-37,-54,-54.75,0,0	1j	South Georgia Lambert
3763	w	0	39.6682583333333,-8.13310833333333,1,0,0	1a	Portugal TM06
3764	w	0	-44,-176.5,1,400000,800000	x	Chatham Island Circuit 2000
3765	w	0	0,16.5,0.9999,500000,0	5b	Croatia TM
3766	w	b	0,16.5,45.9166666666667,43.0833333333333,0,0	5b	Croatia LCC
3767	=3006	5b	UTM zone 33N
3768	=3046	5b	UTM zone 34N
3769	3r	1	20	5c	UTM zone 20N
3770	d	0	32,-64.75,1,550000,100000	5d	Bermuda 2000 National Grid
3771	16	0	0,-111,0.9999,0,0	1d	Alberta 3TM ref merid 111 W
3772	16	0	0,-114,0.9999,0,0	1d	Alberta 3TM ref merid 114 W
3773	16	0	0,-117,0.9999,0,0	1d	Alberta 3TM ref merid 117 W
3775	w	0	0,-111,0.9999,0,0	1e	Alberta 3TM ref merid 111 W
3776	w	0	0,-114,0.9999,0,0	1e	Alberta 3TM ref merid 114 W
3777	w	0	0,-117,0.9999,0,0	1e	Alberta 3TM ref merid 117 W
3779	1x	0	0,-111,0.9999,0,0	26	Alberta 3TM ref merid 111 W
3780	1x	0	0,-114,0.9999,0,0	26	Alberta 3TM ref merid 114 W
3781	1x	0	0,-117,0.9999,0,0	26	Alberta 3TM ref merid 117 W
3783	d	0	-25.0685526111111,-130.112967111111,1,14200,15500	5e	Pitcairn TM 2006
3784	3s	8	9,	5f	UTM zone 9S
3788	w	0	0,166,1,3500000,10000000	x	Auckland Islands TM 2000
3789	w	0	0,169,1,3500000,10000000	x	Campbell Island TM 2000
3790	w	0	0,179,1,3500000,10000000	x	Antipodes Islands TM 2000
3791	w	0	0,-178,1,3500000,10000000	x	Raoul Island TM 2000
3793	w	0	0,-176.5,1,3500000,10000000	x	Chatham Islands TM 2000
3794	w	0	0,15,0.9999,500000,-5000000	5g	Slovene National Grid
3795	16	b	22.35,-81,23,21.7,500000,280296.016	1d	Cuba Norte
3796	16	b	20.7166666666667,-76.8333333333333,21.3,20.1333333333333,500000,229126.939	1d	Cuba Sur
3797	16	b	44,-70,50,46,800000,0	1d	MTQ Lambert
3798	w	b	44,-70,50,46,800000,0	1e	MTQ Lambert
3799	1x	b	44,-70,50,46,800000,0	26	MTQ Lambert
3800	16	0	0,-120,0.9999,0,0	1d	Alberta 3TM ref merid 120 W
3801	w	0	0,-120,0.9999,0,0	1e	Alberta 3TM ref merid 120 W
3802	1x	0	0,-120,0.9999,0,0	26	Alberta 3TM ref merid 120 W
3812	w	b	50.797815,4.35921583333333,49.8333333333333,51.1666666666667,649328,665262	1a	Belgian Lambert 2008
3814	w	0	32.5,-89.75,0.9998335,500000,1300000	1e	Mississippi TM
3815	=3814	19	Mississippi TM
3816	=3814	58	Mississippi TM
3819	3t	q		5h	
3821	3u	q		5i	
3823	3i	q		5j	
3824	=3823	5j	
3825	w	0	0,119,0.9999,250000,0	5j	TM2 zone 119
3826	w	0	0,121,0.9999,250000,0	5j	TM2 zone 121
3827	3u	0	0,119,0.9999,250000,0	5i	TM2 zone 119
3828	3u	0	0,121,0.9999,250000,0	5i	TM2 zone 121
3829	3v	1	51	5k	UTM zone 51N
3832	1b	g	150,1,0,0	1j	PDC Mercator
3833	11	0	0,9,1,2500000,0	14	Gauss-Kruger zone 2
3834	1m	0	0,9,1,2500000,0	1u	Gauss-Kruger zone 2
3835	1m	0	0,15,1,3500000,0	1u	Gauss-Kruger zone 3
3836	1m	0	0,21,1,4500000,0	1u	Gauss-Kruger zone 4
3837	11	0	0,9,1,3500000,0	14	3-degree Gauss-Kruger zone 3
3838	11	0	0,12,1,4500000,0	14	3-degree Gauss-Kruger zone 4
3839	11	0	0,27,1,9500000,0	14	3-degree Gauss-Kruger zone 9
3840	11	0	0,30,1,10500000,0	14	3-degree Gauss-Kruger zone 10
3841	1m	0	0,18,1,6500000,0	1u	3-degree Gauss-Kruger zone 6
3844	11	c	46,25,0.99975,500000,500000	14	Stereo70
3845	w	0	0,11.30625,1.000006,1500025.141,-667.282	5l	RT90 7.5 gon V emulation
3846	w	0	0,13.5562666666667,1.0000058,1500044.695,-667.13	5l	RT90 5 gon V emulation
3847	w	0	0,15.8062845294444,1.00000561024,1500064.274,-667.711	5l	RT90 2.5 gon V emulation
3848	w	0	0,18.0563,1.0000054,1500083.521,-668.844	5l	RT90 0 gon emulation
3849	w	0	0,20.3063166666667,1.0000052,1500102.765,-670.706	5l	RT90 2.5 gon O emulation
3850	w	0	0,22.5563333333333,1.0000049,1500121.846,-672.557	5l	RT90 5 gon O emulation
3851	w	b	-41,173,-37.5,-44.5,3000000,7000000	x	NZCS2000
3852	w	b	-90,157,-76.6666666666667,-79.3333333333333,500000,0	5m	DGLC2000
3854	w	0	0,18.05787,0.99999506,100182.7406,-6500620.1207	5n	
3857	3w	r	0,0,0,0,1	1j	Pseudo-Mercator
3873	w	0	0,19,1,19500000,0	1a	GK19FIN
3874	w	0	0,20,1,20500000,0	1a	GK20FIN
3875	w	0	0,21,1,21500000,0	1a	GK21FIN
3876	w	0	0,22,1,22500000,0	1a	GK22FIN
3877	w	0	0,23,1,23500000,0	1a	GK23FIN
3878	w	0	0,24,1,24500000,0	1a	GK24FIN
3879	w	0	0,25,1,25500000,0	1a	GK25FIN
3880	w	0	0,26,1,26500000,0	1a	GK26FIN
3881	w	0	0,27,1,27500000,0	1a	GK27FIN
3882	w	0	0,28,1,28500000,0	1a	GK28FIN
3883	w	0	0,29,1,29500000,0	1a	GK29FIN
3884	w	0	0,30,1,30500000,0	1a	GK30FIN
3885	w	0	0,31,1,31500000,0	1a	GK31FIN
3888	=3823	5o	
3889	=3823	5o	
3890	=3049	5o	UTM zone 37N
3891	w	1	38	5o	UTM zone 38N
3892	w	1	39	5o	UTM zone 39N
3893	17	0	29.0262683333333,46.5,0.9994,800000,0	1f	Iraq National Grid
3901	v	0	0,27,1,3500000,0	1s	Finland Uniform Coordinate System + N60 height
3902	3i	1	35	1a	TM35FIN(N,E) + N60 height
3903	=3902	1a	TM35FIN(N,E) + N2000 height
3906	3x	q		5p	
3912	3x	0	0,15,0.9999,500000,-5000000	5p	Slovene National Grid
3920	3y	1	20	5q	UTM zone 20N
3942	w	b	42,3,41.25,42.75,1700000,1200000	z	CC42
3943	w	b	43,3,42.25,43.75,1700000,2200000	z	CC43
3944	w	b	44,3,43.25,44.75,1700000,3200000	z	CC44
3945	w	b	45,3,44.25,45.75,1700000,4200000	z	CC45
3946	w	b	46,3,45.25,46.75,1700000,5200000	z	CC46
3947	w	b	47,3,46.25,47.75,1700000,6200000	z	CC47
3948	w	b	48,3,47.25,48.75,1700000,7200000	z	CC48
3949	w	b	49,3,48.25,49.75,1700000,8200000	z	CC49
3950	w	b	50,3,49.25,50.75,1700000,9200000	z	CC50
3968	w	b	36,-79.5,37,39.5,0,0	1e	Virginia Lambert
3969	=3968	19	Virginia Lambert
3970	=3968	58	Virginia Lambert
3976	1b	i	-90,-70,0,0,0	1j	NSIDC Sea Ice Polar Stereographic South
3978	w	b	49,-95,49,77,0,0	1e	Canada Atlas Lambert
3979	1x	b	49,-95,49,77,0,0	26	Canada Atlas Lambert
3986	3z	0	-9,30,1,200000,500000	5r	Katanga Gauss zone A
3987	3z	0	-9,28,1,200000,500000	5r	Katanga Gauss zone B
3988	3z	0	-9,26,1,200000,500000	5r	Katanga Gauss zone C
3989	3z	0	-9,24,1,200000,500000	5r	Katanga Gauss zone D
3991	3y	d	17.8333333333333,-66.4333333333333,18.4333333333333,18.0333333333333,152400.30480061,0,us-ft	5s	
3992	3y	d	17.8333333333333,-66.4333333333333,18.4333333333333,18.0333333333333,152400.30480061,30480.0609601219,us-ft	5q	St. Croix
3994	1b	p	-41,100,0,0	1j	Mercator 41
3995	1b	i	90,71,0,0,0	1j	Arctic Polar Stereographic
3996	1b	i	90,75,0,0,0	1j	IBCAO Polar Stereographic
3997	1b	0	0,55.3333333333333,1,500000,0	1j	Dubai Local TM
4017	=3823	5t	
4023	=3823	5t	
4026	w	0	0,28.4,0.99994,200000,-5000000	5t	Moldova TM
4037	1b	1	35	1j	TMzn35N
4038	1b	1	36	1j	TMzn36N
4040	=3823	5u	
4046	=3823	5u	
4048	w	0	0,12,0.9999,500000,10000000	5u	Congo TM zone 12
4049	w	0	0,14,0.9999,500000,10000000	5u	Congo TM zone 14
4050	w	0	0,16,0.9999,500000,10000000	5u	Congo TM zone 16
4051	w	0	0,18,0.9999,500000,10000000	5u	Congo TM zone 18
4056	w	0	0,20,0.9999,500000,10000000	5u	Congo TM zone 20
4057	w	0	0,22,0.9999,500000,10000000	5u	Congo TM zone 22
4058	w	0	0,24,0.9999,500000,10000000	5u	Congo TM zone 24
4059	w	0	0,26,0.9999,500000,10000000	5u	Congo TM zone 26
4060	w	0	0,28,0.9999,500000,10000000	5u	Congo TM zone 28
4061	w	8	33,	5u	UTM zone 33S
4062	w	8	34,	5u	UTM zone 34S
4063	w	8	35,	5u	UTM zone 35S
4071	40	8	23,	5v	UTM zone 23S
4074	=3823	5w	
4075	=3823	5w	
4080	=3823	5x	
4081	=3823	5x	
4082	=3187	5x	UTM zone 27N
4083	=3040	5x	UTM zone 28N
4087	1b	s	0,0,0,0,0	1j	World Equidistant Cylindrical
4093	w	0	0,9,0.99998,200000,-5000000	1a	DKTM1
4094	w	0	0,10,0.99998,400000,-5000000	1a	DKTM2
4095	w	0	0,11.75,0.99998,600000,-5000000	1a	DKTM3
4096	w	0	0,15,1,800000,-5000000	1a	DKTM4
4097	3i	0	0,9,0.99998,200000,-5000000	1a	DKTM1 + DVR90 height
4098	3i	0	0,10,0.99998,400000,-5000000	1a	DKTM2 + DVR90 height
4099	3i	0	0,11.75,0.99998,600000,-5000000	1a	DKTM3 + DVR90 height
4100	3i	0	0,15,1,800000,-5000000	1a	DKTM4 + DVR90 height
4120	2h	q		5y	
4121	u	q		v	
4122	15	q		1b	
4123	1k	q		1s	
4124	2g	q		5z	
4127	1r	q		20	
4128	3p	q		60	
4129	41	q		61	
4130	42	q		3h	
4131	2y	q		43	
4132	32	q		4a	
4133	34	q		62	
4134	3m	q		54	
4135	=4128	59	
4139	3y	q		5q	
4141	9	q		9	
4142	a	q		a	
4143	b	q		b	
4144	43	q		63	
4145	44	q		64	
4146	45	q		65	
4147	c	q		c	
4148	=4130	d	
4149	e	q		66	
4150	=4149	e	
4151	=3823	67	
4152	=3823	19	
4153	f	q		f	
4154	g	q		g	
4155	3o	q		57	
4156	46	q		68	
4157	j	q		j	
4158	k	q		k	
4159	l	q		l	
4160	m	q		m	
4161	n	q		n	
4162	s	q		t	
4163	=4130	q	
4164	1l	q		1t	
4165	r	q		s	
4166	d	q		69	
4167	=3823	x	
4168	x	q		y	
4169	2q	q		3t	
4170	=3823	6a	
4171	=3823	z	
4173	=3823	10	
4174	y	q		11	
4175	z	q		12	
4176	=3823	6b	
4178	1m	q		1u	
4179	11	q		14	
4180	=3823	6c	
4181	v	q		13	
4182	12	q		16	
4183	13	q		17	
4184	14	q		18	
4188	47	q		6d	
4189	=3823	1c	
4190	=3823	6e	
4191	1o	q		1x	
4192	2t	q		3y	
4193	18	q		1g	
4194	19	q		1h	
4195	48	q		6f	
4196	49	q		6g	
4197	1c	q		1k	
4198	1d	q		1l	
4199	=4181	6h	
4200	1p	q		1y	
4201	4a	q		6i	
4202	2s	q		3w	
4203	4b	q		6j	
4204	1h	q		1p	
4205	4c	q		6k	
4206	4d	q		6l	
4207	4e	q		6m	
4208	4f	q		6n	
4209	4g	q		6o	
4210	4h	q		6p	
4211	1a	q		1i	
4212	4i	q		6q	
4213	1s	q		21	
4214	1n	q		1v	
4215	=4181	6r	
4216	3r	q		5c	
4217	w	e	0,171,0.9996,500000.001016002,0,us-ft	1e	BLM 59N (ftUS)
4218	4j	q		6s	
4219	4k	q		6t	
4220	4l	q		6u	
4221	1f	q		1n	
4222	4m	q		6v	
4223	p	q		p	
4224	40	q		5v	
4225	4n	q		6w	
4227	4o	q		6x	
4229	4p	q		6y	
4230	17	q		1f	
4231	4q	q		6z	
4232	4r	q		70	
4236	3v	q		5k	
4237	4s	q		71	
4238	4t	q		72	
4239	4u	q		73	
4240	4v	q		74	
4241	4w	q		75	
4242	4x	q		76	
4243	4y	q		77	
4244	4z	q		78	
4245	50	q		79	
4246	51	q		7a	
4247	52	q		7b	
4248	1g	q		1o	
4249	=4181	w	
4250	53	q		7c	
4251	54	q		7d	
4252	=4206	7e	
4253	55	q		7f	
4254	o	q		o	
4255	56	q		7g	
4256	57	q		7h	
4257	2e	q		2p	
4258	=3823	1a	
4259	58	q		7i	
4261	59	q		7j	
4262	5a	q		7k	
4263	5b	q		7l	
4265	2f	q		2q	
4266	5c	q		7m	
4267	16	q		1d	
4269	w	q		1e	
4270	5d	q		7n	
4271	5e	q		7o	
4272	5f	q		7p	
4273	5g	q		7q	
4274	5h	q		7r	
4275	5i	q		7s	
4276	5j	q		7t	
4277	5k	q		7u	
4278	5l	q		7v	
4279	=4278	7w	
4281	5m	q		7x	
4282	5n	q		7y	
4283	=3823	3v	
4284	1q	q		1z	
4285	5o	q		7z	
4286	t	q		u	
4288	=4181	80	
4289	5p	q		81	
4292	5q	q		82	
4293	5r	q		83	
4295	=4120	84	
4297	5s	q		85	
4298	5t	q		86	
4299	5u	q		87	
4300	=4299	88	
4301	2p	q		3s	
4302	1e	q		1m	
4303	=4286	89	
4304	5v	q		8a	
4306	=4120	8b	
4307	5w	q		8c	
4308	=4120	8d	
4309	5x	q		8e	
4310	5y	q		8f	
4311	5z	q		8g	
4312	=4120	8h	
4313	60	q		8i	
4314	2o	q		3r	
4315	61	q		8j	
4316	62	q		8k	
4318	63	q		8l	
4319	64	q		8m	
4322	65	q		8n	
4324	=4322	r	
4326	1b	q		1j	
4390	50	9	2.04258333333333,103.562758333333,0,0	79	Johor Grid
4391	50	9	2.71228333333333,101.941166666667,-242.005,-948.547	79	Sembilan and Melaka Grid
4392	50	9	3.71097222222222,102.436177777778,0,0	79	Pahang Grid
4393	50	9	3.68034444444444,101.508244444444,-21759.438,55960.906	79	Selangor Grid
4394	50	9	4.94614166666667,102.895208333333,0,0	79	Terengganu Grid
4395	50	9	5.421325,100.345869444444,0,0	79	Pinang Grid
4396	50	9	5.96514722222222,100.637594444444,0,0	79	Kedah and Perlis Grid
4397	50	9	4.85938055555556,100.816766666667,0,133453.669	79	Perak Revised Grid
4398	50	9	5.89392222222222,102.177291666667,0,0	79	Kelantan Grid
4399	16	e	0,171,0.9996,500000.001016002,0,us-ft	1d	BLM 59N (ftUS)
4400	16	e	0,177,0.9996,500000.001016002,0,us-ft	1d	BLM 60N (ftUS)
4401	16	e	0,-177,0.9996,500000.001016002,0,us-ft	1d	BLM 1N (ftUS)
4402	16	e	0,-171,0.9996,500000.001016002,0,us-ft	1d	BLM 2N (ftUS)
4403	16	e	0,-165,0.9996,500000.001016002,0,us-ft	1d	BLM 3N (ftUS)
4404	16	e	0,-159,0.9996,500000.001016002,0,us-ft	1d	BLM 4N (ftUS)
4405	16	e	0,-153,0.9996,500000.001016002,0,us-ft	1d	BLM 5N (ftUS)
4406	16	e	0,-147,0.9996,500000.001016002,0,us-ft	1d	BLM 6N (ftUS)
4407	16	e	0,-141,0.9996,500000.001016002,0,us-ft	1d	BLM 7N (ftUS)
4408	16	e	0,-135,0.9996,500000.001016002,0,us-ft	1d	BLM 8N (ftUS)
4409	16	e	0,-129,0.9996,500000.001016002,0,us-ft	1d	BLM 9N (ftUS)
4410	16	e	0,-123,0.9996,500000.001016002,0,us-ft	1d	BLM 10N (ftUS)
4411	16	e	0,-117,0.9996,500000.001016002,0,us-ft	1d	BLM 11N (ftUS)
4412	16	e	0,-111,0.9996,500000.001016002,0,us-ft	1d	BLM 12N (ftUS)
4413	16	e	0,-105,0.9996,500000.001016002,0,us-ft	1d	BLM 13N (ftUS)
4414	w	0	13.5,144.75,1,100000,200000	19	Guam Map Grid
4415	3z	b	-9,26,-6.5,-11.5,500000,500000	5r	Katanga Lambert
4417	1m	0	0,21,1,7500000,0	1u	3-degree Gauss-Kruger zone 7
4418	16	e	0,-75,0.9996,500000.001016002,0,us-ft	1d	BLM 18N (ftUS)
4419	16	e	0,-69,0.9996,500000.001016002,0,us-ft	1d	BLM 19N (ftUS)
4420	w	e	0,177,0.9996,500000.001016002,0,us-ft	1e	BLM 60N (ftUS)
4421	w	e	0,-177,0.9996,500000.001016002,0,us-ft	1e	BLM 1N (ftUS)
4422	w	e	0,-171,0.9996,500000.001016002,0,us-ft	1e	BLM 2N (ftUS)
4423	w	e	0,-165,0.9996,500000.001016002,0,us-ft	1e	BLM 3N (ftUS)
4424	w	e	0,-159,0.9996,500000.001016002,0,us-ft	1e	BLM 4N (ftUS)
4425	w	e	0,-153,0.9996,500000.001016002,0,us-ft	1e	BLM 5N (ftUS)
4426	w	e	0,-147,0.9996,500000.001016002,0,us-ft	1e	BLM 6N (ftUS)
4427	w	e	0,-141,0.9996,500000.001016002,0,us-ft	1e	BLM 7N (ftUS)
4428	w	e	0,-135,0.9996,500000.001016002,0,us-ft	1e	BLM 8N (ftUS)
4429	w	e	0,-129,0.9996,500000.001016002,0,us-ft	1e	BLM 9N (ftUS)
4430	w	e	0,-123,0.9996,500000.001016002,0,us-ft	1e	BLM 10N (ftUS)
4431	w	e	0,-117,0.9996,500000.001016002,0,us-ft	1e	BLM 11N (ftUS)
4432	w	e	0,-111,0.9996,500000.001016002,0,us-ft	1e	BLM 12N (ftUS)
4433	w	e	0,-105,0.9996,500000.001016002,0,us-ft	1e	BLM 13N (ftUS)
4434	1m	0	0,24,1,8500000,0	1u	3-degree Gauss-Kruger zone 8
4437	=2866	58	Puerto Rico and Virgin Is.
4438	w	e	0,-75,0.9996,500000.001016002,0,us-ft	1e	BLM 18N (ftUS)
4439	w	e	0,-69,0.9996,500000.001016002,0,us-ft	1e	BLM 19N (ftUS)
4455	16	d	39.3333333333333,-77.75,40.9666666666667,39.9333333333333,609601.219202438,0,us-ft	1d	Pennsylvania South
4456	16	d	40.5,-74,41.0333333333333,40.6666666666667,609601.219202438,30480.0609601219,us-ft	1d	New York Long Island
4457	=3458	1e	South Dakota North (ftUS)
4462	1b	b	-27,132,-18,-36,0,0	1j	Australian Centre for Remote Sensing Lambert
4463	=3823	8o	
4466	=3823	8o	
4467	=3181	8o	UTM zone 21N
4469	=3823	8p	
4470	=3823	8p	
4471	w	8	38,	8p	UTM zone 38S
4472	=4181	8q	
4475	=4181	8q	
4480	=3823	8r	
4482	=3823	8s	
4483	=3823	8s	
4484	=3718	8s	UTM zone 11N
4485	=3719	8s	UTM zone 12N
4486	=3720	8s	UTM zone 13N
4487	=3721	8s	UTM zone 14N
4488	=3722	8s	UTM zone 15N
4489	=3723	8s	UTM zone 16N
4490	=3823	8r	
4491	3i	0	0,75,1,13500000,0	8t	Gauss-Kruger zone 13
4492	3i	0	0,81,1,14500000,0	8t	Gauss-Kruger zone 14
4493	3i	0	0,87,1,15500000,0	8t	Gauss-Kruger zone 15
4494	3i	0	0,93,1,16500000,0	8t	Gauss-Kruger zone 16
4495	3i	0	0,99,1,17500000,0	8t	Gauss-Kruger zone 17
4496	3i	0	0,105,1,18500000,0	8t	Gauss-Kruger zone 18
4497	3i	0	0,111,1,19500000,0	8t	Gauss-Kruger zone 19
4498	3i	0	0,117,1,20500000,0	8t	Gauss-Kruger zone 20
4499	3i	0	0,123,1,21500000,0	8t	Gauss-Kruger zone 21
4500	3i	0	0,129,1,22500000,0	8t	Gauss-Kruger zone 22
4501	3i	0	0,135,1,23500000,0	8t	Gauss-Kruger zone 23
4502	3i	0	0,75,1,500000,0	8t	Gauss-Kruger CM 75E
4503	3i	0	0,81,1,500000,0	8t	Gauss-Kruger CM 81E
4504	3i	0	0,87,1,500000,0	8t	Gauss-Kruger CM 87E
4505	3i	0	0,93,1,500000,0	8t	Gauss-Kruger CM 93E
4506	3i	0	0,99,1,500000,0	8t	Gauss-Kruger CM 99E
4507	3i	0	0,105,1,500000,0	8t	Gauss-Kruger CM 105E
4508	3i	0	0,111,1,500000,0	8t	Gauss-Kruger CM 111E
4509	3i	0	0,117,1,500000,0	8t	Gauss-Kruger CM 117E
4510	3i	0	0,123,1,500000,0	8t	Gauss-Kruger CM 123E
4511	3i	0	0,129,1,500000,0	8t	Gauss-Kruger CM 129E
4512	3i	0	0,135,1,500000,0	8t	Gauss-Kruger CM 135E
4513	3i	0	0,75,1,25500000,0	8t	3-degree Gauss-Kruger zone 25
4514	3i	0	0,78,1,26500000,0	8t	3-degree Gauss-Kruger zone 26
4515	3i	0	0,81,1,27500000,0	8t	3-degree Gauss-Kruger zone 27
4516	3i	0	0,84,1,28500000,0	8t	3-degree Gauss-Kruger zone 28
4517	3i	0	0,87,1,29500000,0	8t	3-degree Gauss-Kruger zone 29
4518	3i	0	0,90,1,30500000,0	8t	3-degree Gauss-Kruger zone 30
4519	3i	0	0,93,1,31500000,0	8t	3-degree Gauss-Kruger zone 31
4520	3i	0	0,96,1,32500000,0	8t	3-degree Gauss-Kruger zone 32
4521	3i	0	0,99,1,33500000,0	8t	3-degree Gauss-Kruger zone 33
4522	3i	0	0,102,1,34500000,0	8t	3-degree Gauss-Kruger zone 34
4523	3i	0	0,105,1,35500000,0	8t	3-degree Gauss-Kruger zone 35
4524	3i	0	0,108,1,36500000,0	8t	3-degree Gauss-Kruger zone 36
4525	3i	0	0,111,1,37500000,0	8t	3-degree Gauss-Kruger zone 37
4526	3i	0	0,114,1,38500000,0	8t	3-degree Gauss-Kruger zone 38
4527	3i	0	0,117,1,39500000,0	8t	3-degree Gauss-Kruger zone 39
4528	3i	0	0,120,1,40500000,0	8t	3-degree Gauss-Kruger zone 40
4529	3i	0	0,123,1,41500000,0	8t	3-degree Gauss-Kruger zone 41
4530	3i	0	0,126,1,42500000,0	8t	3-degree Gauss-Kruger zone 42
4531	3i	0	0,129,1,43500000,0	8t	3-degree Gauss-Kruger zone 43
4532	3i	0	0,132,1,44500000,0	8t	3-degree Gauss-Kruger zone 44
4533	3i	0	0,135,1,45500000,0	8t	3-degree Gauss-Kruger zone 45
4534	=4502	8t	3-degree Gauss-Kruger CM 75E
4535	3i	0	0,78,1,500000,0	8t	3-degree Gauss-Kruger CM 78E
4536	=4503	8t	3-degree Gauss-Kruger CM 81E
4537	3i	0	0,84,1,500000,0	8t	3-degree Gauss-Kruger CM 84E
4538	=4504	8t	3-degree Gauss-Kruger CM 87E
4539	3i	0	0,90,1,500000,0	8t	3-degree Gauss-Kruger CM 90E
4540	=4505	8t	3-degree Gauss-Kruger CM 93E
4541	3i	0	0,96,1,500000,0	8t	3-degree Gauss-Kruger CM 96E
4542	=4506	8t	3-degree Gauss-Kruger CM 99E
4543	3i	0	0,102,1,500000,0	8t	3-degree Gauss-Kruger CM 102E
4544	=4507	8t	3-degree Gauss-Kruger CM 105E
4545	3i	0	0,108,1,500000,0	8t	3-degree Gauss-Kruger CM 108E
4546	=4508	8t	3-degree Gauss-Kruger CM 111E
4547	3i	0	0,114,1,500000,0	8t	3-degree Gauss-Kruger CM 114E
4548	=4509	8t	3-degree Gauss-Kruger CM 117E
4549	3i	0	0,120,1,500000,0	8t	3-degree Gauss-Kruger CM 120E
4550	=4510	8t	3-degree Gauss-Kruger CM 123E
4551	3i	0	0,126,1,500000,0	8t	3-degree Gauss-Kruger CM 126E
4552	=4511	8t	3-degree Gauss-Kruger CM 129E
4553	3i	0	0,132,1,500000,0	8t	3-degree Gauss-Kruger CM 132E
4554	=4512	8t	3-degree Gauss-Kruger CM 135E
4555	66	q		8u	
4557	=3823	8v	
4558	=3823	8v	
4559	=2203	8v	UTM zone 20N
4568	66	0	0,75,1,13500000,0	8u	Gauss-Kruger zone 13
4569	66	0	0,81,1,14500000,0	8u	Gauss-Kruger zone 14
4570	66	0	0,87,1,15500000,0	8u	Gauss-Kruger zone 15
4571	66	0	0,93,1,16500000,0	8u	Gauss-Kruger zone 16
4572	66	0	0,99,1,17500000,0	8u	Gauss-Kruger zone 17
4573	66	0	0,105,1,18500000,0	8u	Gauss-Kruger zone 18
4574	66	0	0,111,1,19500000,0	8u	Gauss-Kruger zone 19
4575	66	0	0,117,1,20500000,0	8u	Gauss-Kruger zone 20
4576	66	0	0,123,1,21500000,0	8u	Gauss-Kruger zone 21
4577	66	0	0,129,1,22500000,0	8u	Gauss-Kruger zone 22
4578	66	0	0,135,1,23500000,0	8u	Gauss-Kruger zone 23
4579	66	0	0,75,1,500000,0	8u	Gauss-Kruger CM 75E
4580	66	0	0,81,1,500000,0	8u	Gauss-Kruger CM 81E
4581	66	0	0,87,1,500000,0	8u	Gauss-Kruger CM 87E
4582	66	0	0,93,1,500000,0	8u	Gauss-Kruger CM 93E
4583	66	0	0,99,1,500000,0	8u	Gauss-Kruger CM 99E
4584	66	0	0,105,1,500000,0	8u	Gauss-Kruger CM 105E
4585	66	0	0,111,1,500000,0	8u	Gauss-Kruger CM 111E
4586	66	0	0,117,1,500000,0	8u	Gauss-Kruger CM 117E
4587	66	0	0,123,1,500000,0	8u	Gauss-Kruger CM 123E
4588	66	0	0,129,1,500000,0	8u	Gauss-Kruger CM 129E
4589	66	0	0,135,1,500000,0	8u	Gauss-Kruger CM 135E
4601	0	q		0	
4602	1	q		1	
4603	2	q		2	
4604	3	q		3	
4605	4	q		4	
4606	5	q		5	
4607	6	q		8w	
4608	8	q		8	
4609	7	q		7	
4610	1j	q		1r	
4611	1i	q		8x	
4612	=3823	1w	
4613	1u	q		23	
4614	1t	q		22	
4615	1v	q		24	
4616	1w	q		25	
4617	=3823	26	
4618	67	q		8y	
4619	=3823	5l	
4620	68	q		8z	
4621	1y	q		27	
4622	1z	q		28	
4623	20	q		29	
4624	=3823	2a	
4625	21	q		2b	
4626	3q	q		5a	
4627	=3823	2c	
4628	22	q		2d	
4629	23	q		2e	
4630	24	q		2f	
4632	25	q		2g	
4633	26	q		2h	
4636	69	q		90	
4637	6a	q		91	
4638	27	q		2i	
4639	28	q		2j	
4641	29	q		2k	
4642	2a	q		2l	
4643	2b	q		2m	
4644	2c	q		2n	
4646	2d	q		2o	
4647	w	0	0,9,0.9996,32500000,0	1a	UTM zone 32N (zE-N)
4652	66	0	0,75,1,25500000,0	8u	3-degree Gauss-Kruger zone 25
4653	66	0	0,78,1,26500000,0	8u	3-degree Gauss-Kruger zone 26
4654	66	0	0,81,1,27500000,0	8u	3-degree Gauss-Kruger zone 27
4655	66	0	0,84,1,28500000,0	8u	3-degree Gauss-Kruger zone 28
4656	66	0	0,87,1,29500000,0	8u	3-degree Gauss-Kruger zone 29
4657	6b	q		92	
4658	2i	q		3i	
4659	=3823	3j	
4660	2j	q		3k	
4661	=3823	3l	
4662	2k	q		3m	
4663	2l	q		3n	
4664	2m	q		3o	
4665	2n	q		3p	
4666	6c	q		93	
4667	=4166	94	
4668	6d	q		95	
4669	=3823	4q	
4670	=3823	3q	
4671	=4206	96	
4672	6e	q		97	
4673	6f	q		98	
4674	=3823	99	
4676	6g	q		9a	
4677	=4555	9b	
4678	=4555	9c	
4679	6h	q		9d	
4680	6i	q		9e	
4682	2r	q		3u	
4683	=4128	3z	
4684	6j	q		9f	
4686	=3823	3x	
4687	=3823	4b	
4688	36	q		4f	
4689	35	q		4e	
4690	37	q		4g	
4691	38	q		4h	
4692	39	q		4i	
4693	3a	q		4j	
4694	=4130	9g	
4695	3z	q		5r	
4696	3b	q		4k	
4697	=4696	9h	
4698	3c	q		4m	
4699	3d	q		4n	
4700	=4696	4u	
4701	3e	q		4o	
4702	=3823	4p	
4703	=4696	9i	
4704	=4181	4r	
4705	3f	q		4s	
4706	3g	q		4t	
4707	6k	q		9j	
4708	6l	q		9k	
4709	6m	q		9l	
4710	6n	q		9m	
4711	6o	q		9n	
4712	6p	q		9o	
4713	6q	q		9p	
4714	6r	q		9q	
4715	6s	q		9r	
4716	6t	q		9s	
4717	6u	q		9t	
4718	6v	q		9u	
4719	6w	q		9v	
4720	3n	q		56	
4721	2x	q		42	
4722	6x	q		9w	
4723	6y	q		9x	
4724	6z	q		9y	
4725	70	q		9z	
4726	71	q		a0	
4727	72	q		a1	
4728	73	q		a2	
4729	3s	q		5f	
4730	74	q		a3	
4732	75	q		a4	
4733	76	q		a5	
4734	77	q		a6	
4735	78	q		a7	
4736	79	q		a8	
4737	=3823	a9	
4738	=4157	aa	
4739	7a	q		ab	
4740	7b	q		ac	
4741	3h	q		4v	
4742	=3823	4w	
4743	3j	q		4x	
4744	3k	q		4y	
4745	=4314	50	
4746	=4314	4z	
4747	=3823	49	
4748	2v	q		40	
4749	=3823	45	
4750	2z	q		46	
4751	30	q		47	
4752	2w	q		41	
4753	=4181	ad	
4754	=4181	48	
4755	=4130	ae	
4756	3l	q		51	
4757	=4166	53	
4758	=4130	55	
4759	=3823	58	
4760	=4276	af	
4761	=3823	5b	
4762	=4130	5d	
4763	=4166	5e	
4764	=3823	5m	
4765	=3823	5g	
4766	66	0	0,90,1,30500000,0	8u	3-degree Gauss-Kruger zone 30
4767	66	0	0,93,1,31500000,0	8u	3-degree Gauss-Kruger zone 31
4768	66	0	0,96,1,32500000,0	8u	3-degree Gauss-Kruger zone 32
4769	66	0	0,99,1,33500000,0	8u	3-degree Gauss-Kruger zone 33
4770	66	0	0,102,1,34500000,0	8u	3-degree Gauss-Kruger zone 34
4771	66	0	0,105,1,35500000,0	8u	3-degree Gauss-Kruger zone 35
4772	66	0	0,108,1,36500000,0	8u	3-degree Gauss-Kruger zone 36
4773	66	0	0,111,1,37500000,0	8u	3-degree Gauss-Kruger zone 37
4774	66	0	0,114,1,38500000,0	8u	3-degree Gauss-Kruger zone 38
4775	66	0	0,117,1,39500000,0	8u	3-degree Gauss-Kruger zone 39
4776	66	0	0,120,1,40500000,0	8u	3-degree Gauss-Kruger zone 40
4777	66	0	0,123,1,41500000,0	8u	3-degree Gauss-Kruger zone 41
4778	66	0	0,126,1,42500000,0	8u	3-degree Gauss-Kruger zone 42
4779	66	0	0,129,1,43500000,0	8u	3-degree Gauss-Kruger zone 43
4780	66	0	0,132,1,44500000,0	8u	3-degree Gauss-Kruger zone 44
4781	66	0	0,135,1,45500000,0	8u	3-degree Gauss-Kruger zone 45
4782	=4579	8u	3-degree Gauss-Kruger CM 75E
4783	66	0	0,78,1,500000,0	8u	3-degree Gauss-Kruger CM 78E
4784	=4580	8u	3-degree Gauss-Kruger CM 81E
4785	66	0	0,84,1,500000,0	8u	3-degree Gauss-Kruger CM 84E
4786	=4581	8u	3-degree Gauss-Kruger CM 87E
4787	66	0	0,90,1,500000,0	8u	3-degree Gauss-Kruger CM 90E
4788	=4582	8u	3-degree Gauss-Kruger CM 93E
4789	66	0	0,96,1,500000,0	8u	3-degree Gauss-Kruger CM 96E
4790	=4583	8u	3-degree Gauss-Kruger CM 99E
4791	66	0	0,102,1,500000,0	8u	3-degree Gauss-Kruger CM 102E
4792	=4584	8u	3-degree Gauss-Kruger CM 105E
4793	66	0	0,108,1,500000,0	8u	3-degree Gauss-Kruger CM 108E
4794	=4585	8u	3-degree Gauss-Kruger CM 111E
4795	66	0	0,114,1,500000,0	8u	3-degree Gauss-Kruger CM 114E
4796	=4586	8u	3-degree Gauss-Kruger CM 117E
4797	66	0	0,120,1,500000,0	8u	3-degree Gauss-Kruger CM 120E
4798	=4587	8u	3-degree Gauss-Kruger CM 123E
4799	66	0	0,126,1,500000,0	8u	3-degree Gauss-Kruger CM 126E
4800	=4588	8u	3-degree Gauss-Kruger CM 129E
4801	7c	q		ag	
4802	7d	q		ah	
4803	7e	q		ai	
4804	7f	q		aj	
4805	i	q		ak	
4806	7g	q		al	
4807	7h	t	0.9	am	
4809	7i	q		an	
4810	7j	t	0.9	ao	
4811	=4807	ap	
4812	66	0	0,132,1,500000,0	8u	3-degree Gauss-Kruger CM 132E
4813	=4804	aq	
4814	7k	q		ar	
4815	7l	q		as	
4816	=4807	at	
4817	7m	q		au	
4818	=4805	i	
4820	=4804	av	
4821	=4807	aw	
4822	=4589	8u	3-degree Gauss-Kruger CM 135E
4823	=4181	ax	
4824	=4181	ay	
4826	1b	b	15.8333333333333,-24,15,16.6666666666667,161587.83,128511.202	1j	Cape Verde National
4839	w	b	51,10.5,48.6666666666667,53.6666666666667,0,0	1a	LCC Germany (N-E)
4883	=3823	5g	
4885	=3823	5m	
4887	=4130	5d	
4889	=3823	5b	
4891	=4276	af	
4893	=3823	58	
4895	=4130	55	
4898	=4130	ae	
4900	=4181	48	
4901	7n	t	0.9	az	
4903	h	q		h	
4904	7o	q		b0	
4907	=3823	45	
4909	=3823	49	
4921	=3823	4w	
4923	=4740	ac	
4925	=3823	4p	
4927	=3823	a9	
4929	=4130	9g	
4931	=3823	6b	
4933	=3823	67	
4935	=3823	6c	
4937	=3823	1a	
4939	=3823	3v	
4941	=4130	d	
4943	=3823	10	
4945	=3823	3j	
4947	=3823	1w	
4949	=3823	3l	
4951	=3823	4q	
4953	=4130	3h	
4955	=3823	26	
4957	=3823	19	
4959	=3823	x	
4961	=3823	6e	
4963	=3823	1c	
4965	=3823	z	
4967	=3823	2a	
4971	=3823	2c	
4975	=3823	6a	
4977	=3823	5l	
4979	=4326	1j	
4981	=4130	q	
4983	=3823	3q	
4985	=4322	8n	
4987	=4322	r	
4989	=3823	99	
4991	=4555	9b	
4993	=4555	9c	
4995	=4128	3z	
4997	=3823	3x	
4999	=3823	4b	
5012	=3823	b1	
5013	=3823	b1	
5014	=3185	b1	UTM zone 25N
5015	=3186	b1	UTM zone 26N
5016	=3040	b1	UTM zone 28N
5018	4e	0	39.6666666666667,-8.13190611111111,1,0,0	6m	Portuguese Grid New
5041	1b	u	90,0,0.994,2000000,2000000	1j	UPS North (E,N)
5042	1b	u	-90,0,0.994,2000000,2000000	1j	UPS South (E,N)
5048	=3047	1a	TM35FIN(N,E)
5069	16	h	23,-96,29.5,45.5,0,0	1d	Conus Albers
5070	w	h	23,-96,29.5,45.5,0,0	1e	Conus Albers
5071	=5070	19	Conus Albers
5072	=5070	58	Conus Albers
5105	w	0	58,5.5,1,100000,1000000	1a	NTM zone 5
5106	w	0	58,6.5,1,100000,1000000	1a	NTM zone 6
5107	w	0	58,7.5,1,100000,1000000	1a	NTM zone 7
5108	w	0	58,8.5,1,100000,1000000	1a	NTM zone 8
5109	w	0	58,9.5,1,100000,1000000	1a	NTM zone 9
5110	w	0	58,10.5,1,100000,1000000	1a	NTM zone 10
5111	w	0	58,11.5,1,100000,1000000	1a	NTM zone 11
5112	w	0	58,12.5,1,100000,1000000	1a	NTM zone 12
5113	w	0	58,13.5,1,100000,1000000	1a	NTM zone 13
5114	w	0	58,14.5,1,100000,1000000	1a	NTM zone 14
5115	w	0	58,15.5,1,100000,1000000	1a	NTM zone 15
5116	w	0	58,16.5,1,100000,1000000	1a	NTM zone 16
5117	w	0	58,17.5,1,100000,1000000	1a	NTM zone 17
5118	w	0	58,18.5,1,100000,1000000	1a	NTM zone 18
5119	w	0	58,19.5,1,100000,1000000	1a	NTM zone 19
5120	w	0	58,20.5,1,100000,1000000	1a	NTM zone 20
5121	w	0	58,21.5,1,100000,1000000	1a	NTM zone 21
5122	w	0	58,22.5,1,100000,1000000	1a	NTM zone 22
5123	w	0	58,23.5,1,100000,1000000	1a	NTM zone 23
5124	w	0	58,24.5,1,100000,1000000	1a	NTM zone 24
5125	w	0	58,25.5,1,100000,1000000	1a	NTM zone 25
5126	w	0	58,26.5,1,100000,1000000	1a	NTM zone 26
5127	w	0	58,27.5,1,100000,1000000	1a	NTM zone 27
5128	w	0	58,28.5,1,100000,1000000	1a	NTM zone 28
5129	w	0	58,29.5,1,100000,1000000	1a	NTM zone 29
5130	w	0	58,30.5,1,100000,1000000	1a	NTM zone 30
5132	=4120	b2	
5167	s	0	38,131,1,200000,500000	t	East Sea Belt
5168	s	0	38,127,1,200000,550000	t	Central Belt Jeju
5169	2h	0	38,125,1,200000,500000	b2	Korea West Belt
5170	2h	0	38,127,1,200000,500000	b2	Korea Central Belt
5171	2h	0	38,129,1,200000,500000	b2	Korea East Belt
5172	2h	0	38,131,1,200000,500000	b2	Korea East Sea Belt
5173	s	0	38,125.002890277778,1,200000,500000	t	Modified West Belt
5174	s	0	38,127.002890277778,1,200000,500000	t	Modified Central Belt
5175	s	0	38,127.002890277778,1,200000,550000	t	Modified Central Belt Jeju
5176	s	0	38,129.002890277778,1,200000,500000	t	Modified East Belt
5177	s	0	38,131.002890277778,1,200000,500000	t	Modified East Sea Belt
5178	s	0	38,127.5,0.9996,1000000,2000000	t	Unified CS
5179	w	0	38,127.5,0.9996,1000000,2000000	a9	Unified CS
5180	w	0	38,125,1,200000,500000	a9	West Belt
5181	w	0	38,127,1,200000,500000	a9	Central Belt
5182	w	0	38,127,1,200000,550000	a9	Central Belt Jeju
5183	w	0	38,129,1,200000,500000	a9	East Belt
5184	w	0	38,131,1,200000,500000	a9	East Sea Belt
5185	w	0	38,125,1,200000,600000	a9	West Belt 2010
5186	w	0	38,127,1,200000,600000	a9	Central Belt 2010
5187	w	0	38,129,1,200000,600000	a9	East Belt 2010
5188	w	0	38,131,1,200000,600000	a9	East Sea Belt 2010
5221	i	v	49.5,42.5,30.2881397527778,0.9999,0,0	i	Krovak East North
5223	1b	0	0,12,0.9996,500000,500000	1j	Gabon TM
5228	7p	q		b3	
5229	=4805	b4	
5233	7q	q		b5	
5234	4z	0	7.00048027777778,80.7717111111111,0.9999238418,200000,200000	78	Sri Lanka Grid
5235	7q	0	7.00047152777778,80.7717130833333,0.9999238418,500000,500000	b5	Sri Lanka Grid 1999
5243	=4839	1a	LCC Germany (E-N)
5245	=3823	b6	
5246	=3823	b6	
5247	w	k	,4,115,53.31580995,53.1301023611111,0.99984,0,0	b6	Brunei BRSO
5251	=3823	b7	
5252	=3823	b7	
5253	=3134	b7	TM27
5254	=3137	b7	TM30
5255	w	0	0,33,1,500000,0	b7	TM33
5256	w	0	0,36,1,500000,0	b7	TM36
5257	w	0	0,39,1,500000,0	b7	TM39
5258	w	0	0,42,1,500000,0	b7	TM42
5259	w	0	0,45,1,500000,0	b7	TM45
5263	=3823	b8	
5264	=3823	b8	
5266	w	0	0,90,1,250000,0	b8	Bhutan National Grid
5269	w	0	0,27,1,9500000,0	b7	3-degree Gauss-Kruger zone 9
5270	w	0	0,30,1,10500000,0	b7	3-degree Gauss-Kruger zone 10
5271	w	0	0,33,1,11500000,0	b7	3-degree Gauss-Kruger zone 11
5272	w	0	0,36,1,12500000,0	b7	3-degree Gauss-Kruger zone 12
5273	w	0	0,39,1,13500000,0	b7	3-degree Gauss-Kruger zone 13
5274	w	0	0,42,1,14500000,0	b7	3-degree Gauss-Kruger zone 14
5275	w	0	0,45,1,15500000,0	b7	3-degree Gauss-Kruger zone 15
5292	w	0	0,90.7333333333333,1,250000,-2500000	b8	Bumthang TM
5293	w	0	0,89.55,1,250000,-2500000	b8	Chhukha TM
5294	w	0	0,89.85,1,250000,-2500000	b8	Dagana TM
5295	w	0	0,90.0333333333333,1,250000,-2500000	b8	Gasa TM
5296	w	0	0,90.15,1,250000,-2500000	b8	Ha TM
5297	w	0	0,91.1333333333333,1,250000,-2500000	b8	Lhuentse TM
5298	w	0	0,91.2333333333333,1,250000,-2500000	b8	Mongar TM
5299	w	0	0,89.35,1,250000,-2500000	b8	Paro TM
5300	w	0	0,91.35,1,250000,-2500000	b8	Pemagatshel TM
5301	=5294	b8	Punakha TM
5302	w	0	0,91.5666666666667,1,250000,-2500000	b8	Samdrup Jongkhar TM
5303	w	0	0,89.0666666666667,1,250000,-2500000	b8	Samtse TM
5304	w	0	0,90.2666666666667,1,250000,-2500000	b8	Sarpang TM
5305	=5293	b8	Thimphu TM
5306	w	0	0,91.75,1,250000,-2500000	b8	Trashigang TM
5307	w	0	0,90.5,1,250000,-2500000	b8	Trongsa TM
5308	w	0	0,90.1666666666667,1,250000,-2500000	b8	Tsirang TM
5309	w	0	0,90.1166666666667,1,250000,-2500000	b8	Wangdue Phodrang TM
5310	=5302	b8	Yangtse TM
5311	w	0	0,90.8666666666667,1,250000,-2500000	b8	Zhemgang TM
5316	w	0	0,-7,0.999997,200000,-6000000	1a	Faroe TM
5318	3i	0	0,-7,0.999997,200000,-6000000	1a	Faroe TM + FVR09 height
5320	w	b	0,-84,44.5,54.5,1000000,0	1e	Teranet Ontario Lambert
5321	1x	b	0,-84,44.5,54.5,1000000,0	26	Teranet Ontario Lambert
5323	=3823	b9	
5324	=3823	b9	
5325	w	b	65,-19,64.25,65.75,1700000,300000	b9	Lambert 2004
5329	7f	g	3.19228055555556,0.997,3900000,900000	av	NEIEZ
5330	=5329	aq	NEIEZ
5331	=5329	aj	NEIEZ
5337	4f	8	25,	6n	UTM zone 25S
5340	=4130	ba	
5342	=4130	ba	
5343	7r	0	-90,-72,1,1500000,0	ba	Argentina 1
5344	7r	0	-90,-69,1,2500000,0	ba	Argentina 2
5345	7r	0	-90,-66,1,3500000,0	ba	Argentina 3
5346	7r	0	-90,-63,1,4500000,0	ba	Argentina 4
5347	7r	0	-90,-60,1,5500000,0	ba	Argentina 5
5348	7r	0	-90,-57,1,6500000,0	ba	Argentina 6
5349	7r	0	-90,-54,1,7500000,0	ba	Argentina 7
5353	=3823	bb	
5354	=3823	bb	
5355	w	8	20,	bb	UTM zone 20S
5356	w	8	19,	bb	UTM zone 19S
5357	w	8	21,	bb	UTM zone 21S
5359	=3823	bc	
5360	=3823	bc	
5361	3i	8	19,	bc	UTM zone 19S
5362	3i	8	18,	bc	UTM zone 18S
5364	=4130	bd	
5365	=4130	bd	
5367	7s	0	0,-84,0.9999,500000,0	bd	CRTM05
5370	=3823	be	
5371	=3823	be	
5372	=3823	bf	
5373	=3823	bf	
5380	=4130	bg	
5381	=4130	bg	
5382	d	8	21,	bg	UTM zone 21S
5383	d	8	22,	bg	UTM zone 22S
5387	w	8	18,	bf	UTM zone 18S
5389	=5356	bf	UTM zone 19S
5392	=3823	bh	
5393	=3823	bh	
5396	w	8	26,	99	UTM zone 26S
5451	7t	q		bi	
5456	7t	5	10.4666666666667,10.4666666666667,-84.3333333333333,0.99995696,500000,271820.522	bi	Costa Rica Norte
5457	7t	5	9,9,-83.6666666666667,0.99995696,500000,327987.436	bi	Costa Rica Sur
5459	7t	5	14.9,14.9,-90.3333333333333,0.99989906,500000,325992.681	bi	Guatemala Sur
5460	7t	5	13.7833333333333,13.7833333333333,-89,0.99996704,500000,295809.184	bi	El Salvador Lambert
5461	7t	5	13.8666666666667,13.8666666666667,-85.5,0.99990314,500000,359891.816	bi	Nicaragua Norte
5462	7t	5	11.7333333333333,11.7333333333333,-85.5,0.99992228,500000,288876.327	bi	Nicaragua Sur
5463	67	1	17	8y	UTM zone 17N
5464	=4157	bj	
5467	=4128	bk	
5469	3p	5	8.41666666666667,8.41666666666667,-80,0.99989909,500000,294865.303	bk	Panama Lambert
5472	3p	w	8.25,-81,914391.7962,999404.721715486,0.9143917962	bk	Panama Polyconic
5479	w	b	-78,163,-76.6666666666667,-79.3333333333333,7000000,5000000	5m	MSLC2000
5480	w	b	-74.5,165,-73.6666666666667,-75.3333333333333,5000000,3000000	5m	BCLC2000
5481	w	b	-71.5,166,-70.6666666666667,-72.3333333333333,3000000,1000000	5m	PCLC2000
5482	w	u	-90,180,0.994,5000000,1000000	5m	RSPS2000
5488	=3823	bl	
5489	=3823	bl	
5490	=2203	bl	UTM zone 20N
5498	7u	q		bm	
5499	=3823	bn	
5500	=3823	bo	
5513	46	6	swu,49.5,24.8333333333333,30.2881397527778,0.9999,0,0	68	Krovak
5514	46	v	49.5,24.8333333333333,30.2881397527778,0.9999,0,0	68	Krovak East North
5518	6e	0	-44,-176.5,1,350000,650000	bp	Chatham Islands Map Grid
5519	6f	0	-44,-176.5,1,350000,650000	bq	Chatham Islands Map Grid
5520	2o	0	0,3,1,1500000,0	3r	3-degree Gauss-Kruger zone 1
5523	1b	0	0,11.5,0.9996,1500000,5500000	1j	Gabon TM 2011
5524	7v	q		br	
5527	7w	q		bs	
5530	7w	x	0,-54,5000000,10000000	bs	Brazil Polyconic
5531	7w	8	21,	bs	UTM zone 21S
5533	7w	8	23,	bs	UTM zone 23S
5534	7w	8	24,	bs	UTM zone 24S
5535	7w	8	25,	bs	UTM zone 25S
5536	7v	8	21,	br	UTM zone 21S
5537	7v	8	22,	br	UTM zone 22S
5538	7v	8	23,	br	UTM zone 23S
5539	7v	8	24,	br	UTM zone 24S
5545	=3823	bt	
5546	=3823	bt	
5550	w	8	54,	bt	PNGMG94 zone 54
5551	w	8	55,	bt	PNGMG94 zone 55
5552	w	8	56,	bt	PNGMG94 zone 56
5554	3i	1	31	1a	UTM zone 31N + DHHN92 height
5555	3i	1	32	1a	UTM zone 32N + DHHN92 height
5556	3i	1	33	1a	UTM zone 33N + DHHN92 height
5559	7t	5	16.8166666666667,16.8166666666667,-90.3333333333333,0.99992226,500000,292209.579	bi	Guatemala Norte
5560	=4555	bu	
5561	=4555	bu	
5562	7x	0	0,21,1,4500000,0	bu	Gauss-Kruger zone 4
5563	7x	0	0,27,1,5500000,0	bu	Gauss-Kruger zone 5
5564	7x	0	0,33,1,6500000,0	bu	Gauss-Kruger zone 6
5565	7x	0	0,39,1,7500000,0	bu	Gauss-Kruger zone 7
5566	7x	0	0,21,1,500000,0	bu	Gauss-Kruger CM 21E
5567	7x	0	0,27,1,500000,0	bu	Gauss-Kruger CM 27E
5568	7x	0	0,33,1,500000,0	bu	Gauss-Kruger CM 33E
5569	7x	0	0,39,1,500000,0	bu	Gauss-Kruger CM 39E
5588	16	y	46.5,-66.5,0.999912,304800,304800,ft	1d	New Brunswick Stereographic (NAD27)
5589	j	a	17.0612419444444,-88.6318575,1,66220.0283308276,135779.50998853,0.3047972654	bj	Colony Grid
5592	=3823	bv	
5593	=3823	bv	
5596	w	0	0,11.3333333333333,1,1000000,0	bv	Fehmarnbelt TM
5598	3i	0	0,11.3333333333333,1,1000000,0	bv	Fehmarnbelt TM + FCSVR10 height
5623	16	e	41.5,-83.6666666666667,0.999942857,152400.30480061,0,us-ft	1d	Michigan East
5624	16	e	41.5,-85.75,0.999909091,152400.30480061,0,us-ft	1d	Michigan Old Central
5625	16	e	41.5,-88.75,0.999909091,152400.30480061,0,us-ft	1d	Michigan West
5627	17	0	0,6,0.9996,500000,0	1f	TM 6 NE
5628	=3823	bw	
5629	d	8	38,	3h	UTM zone 38S
5631	=3833	14	Gauss-Kruger zone 2 (E-N)
5632	=3034	b1	LCC Europe
5633	=3035	b1	LAEA Europe
5634	=3034	5x	LCC Europe
5635	=3035	5x	LAEA Europe
5636	=3035	b7	LAEA Europe
5637	=3034	b7	LCC Europe
5638	=3035	b9	LAEA Europe
5639	=3034	b9	LCC Europe
5641	w	p	-2,-43,5000000,10000000	99	Brazil Mercator
5643	17	b	48,10,52.6666666666667,54.3333333333333,815000,0	1f	SPBA LCC
5644	w	8	39,	2c	UTM zone 39S
5646	w	e	42.5,-72.5,0.999964286,500000.00001016,0,us-ft	1e	Vermont (ftUS)
5649	w	0	0,3,0.9996,31500000,0	1a	UTM zone 31N (zE-N)
5650	w	0	0,15,0.9996,33500000,0	1a	UTM zone 33N (zE-N)
5651	=5649	1a	UTM zone 31N (N-zE)
5652	=4647	1a	UTM zone 32N (N-zE)
5653	=5650	1a	UTM zone 33N (N-zE)
5654	=5646	19	Vermont (ftUS)
5655	=5646	58	Vermont (ftUS)
5659	2f	0	0,9,0.9996,500053,-3999820	2q	TM Emilia-Romagna
5663	=3333	14	Gauss-Kruger zone 3 (E-N)
5664	=3834	1u	Gauss-Kruger zone 2 (E-N)
5665	=3835	1u	Gauss-Kruger zone 3 (E-N)
5666	=3396	4z	3-degree Gauss-Kruger zone 3 (E-N)
5667	=3397	4z	3-degree Gauss-Kruger zone 4 (E-N)
5668	=3397	50	3-degree Gauss-Kruger zone 4 (E-N)
5669	=3399	50	3-degree Gauss-Kruger zone 5 (E-N)
5670	=3837	14	3-degree Gauss-Kruger zone 3 (E-N)
5671	=3838	14	3-degree Gauss-Kruger zone 4 (E-N)
5672	=3329	14	3-degree Gauss-Kruger zone 5 (E-N)
5673	=2397	1u	3-degree Gauss-Kruger zone 3 (E-N)
5674	=2398	1u	3-degree Gauss-Kruger zone 4 (E-N)
5675	=2399	1u	3-degree Gauss-Kruger zone 5 (E-N)
5676	2o	0	0,6,1,2500000,0	3r	3-degree Gauss-Kruger zone 2 (E-N)
5677	=3396	3r	3-degree Gauss-Kruger zone 3 (E-N)
5678	=3397	3r	3-degree Gauss-Kruger zone 4 (E-N)
5679	=3399	3r	3-degree Gauss-Kruger zone 5 (E-N)
5680	=5520	3r	3-degree Gauss-Kruger zone 1 (E-N)
5681	=4120	bx	
5682	7y	0	0,6,1,2500000,0	bx	3-degree Gauss-Kruger zone 2 (E-N)
5683	7y	0	0,9,1,3500000,0	bx	3-degree Gauss-Kruger zone 3 (E-N)
5684	7y	0	0,12,1,4500000,0	bx	3-degree Gauss-Kruger zone 4 (E-N)
5685	7y	0	0,15,1,5500000,0	bx	3-degree Gauss-Kruger zone 5 (E-N)
5698	3i	b	46.5,3,49,44,700000,6600000	z	Lambert-93 + NGF-IGN69 height
5699	=5698	z	Lambert-93 + NGF-IGN78 height
5700	w	8	1,	x	UTM zone 1S
5707	7h	5	49.5,49.5,0,0.999877341,600000,1200000	am	Lambert zone I + NGF-IGN69 height
5708	7h	5	42.165,42.165,0,0.99994471,234.358,4185861.369	am	Lambert zone IV + NGF-IGN78 height
5825	2s	0	-35.3177362777778,149.009294830556,1.000086,200000,600000	3w	ACT Standard Grid
5830	=4120	bx	
5836	d	1	37	q	UTM zone 37N
5837	d	1	40	q	UTM zone 40N
5839	w	8	17,	bf	UTM zone 17S
5842	1b	0	0,12,0.9996,500000,10000000	1j	TM 12 SE
5844	w	0	0,30,0.9999,500000,10000000	5u	Congo TM zone 30
5845	=5556	by	
5846	3i	0	0,12,1,150000,0	bz	
5847	3i	0	0,13.5,1,150000,0	c0	
5848	3i	0	0,15,1,150000,0	c1	
5849	3i	0	0,16.5,1,150000,0	c2	
5850	3i	0	0,18,1,150000,0	c3	
5851	3i	0	0,14.25,1,150000,0	c4	
5852	3i	0	0,15.75,1,150000,0	c5	
5853	3i	0	0,17.25,1,150000,0	c6	
5854	3i	0	0,18.75,1,150000,0	c7	
5855	3i	0	0,20.25,1,150000,0	c8	
5856	3i	0	0,21.75,1,150000,0	c9	
5857	3i	0	0,23.25,1,150000,0	ca	
5858	7w	8	22,	bs	UTM zone 22S
5875	7w	8	18,	bs	UTM zone 18S
5876	7w	8	19,	bs	UTM zone 19S
5877	7w	8	20,	bs	UTM zone 20S
5879	7z	8	38,	8q	UTM zone 38S
5880	w	x	0,-54,5000000,10000000	99	Brazil Polyconic
5885	=3823	cb	
5886	=3823	cb	
5887	w	0	0,-177,0.9996,1500000,5000000	cb	Tonga Map Grid
5896	3l	0	0,102,0.9999,500000,0	51	TM-3 zone 481
5897	3l	0	0,105,0.9999,500000,0	51	TM-3 zone 482
5898	3l	0	0,108,0.9999,500000,0	51	TM-3 zone 491
5899	3l	0	0,107.75,0.9999,500000,0	51	TM-3 107-45
5921	1b	b	81.317226,-111,85,77,0,0	1j	EPSG Arctic Regional zone A1
5922	1b	b	81.317226,-39,85,77,0,0	1j	EPSG Arctic Regional zone A2
5923	1b	b	81.317226,33,85,77,0,0	1j	EPSG Arctic Regional zone A3
5924	1b	b	81.317226,105,85,77,0,0	1j	EPSG Arctic Regional zone A4
5925	1b	b	81.317226,177,85,77,0,0	1j	EPSG Arctic Regional zone A5
5926	1b	b	73.1557408611111,-111,77,69,0,0	1j	EPSG Arctic Regional zone B1
5927	1b	b	73.1557408611111,-39,77,69,0,0	1j	EPSG Arctic Regional zone B2
5928	1b	b	73.1557408611111,33,77,69,0,0	1j	EPSG Arctic Regional zone B3
5929	1b	b	73.1557408611111,105,77,69,0,0	1j	EPSG Arctic Regional zone B4
5930	1b	b	73.1557408611111,177,77,69,0,0	1j	EPSG Arctic Regional zone B5
5931	1b	b	65.1012708888889,-111,69,61,0,0	1j	EPSG Arctic Regional zone C1
5932	1b	b	65.1012708888889,-39,69,61,0,0	1j	EPSG Arctic Regional zone C2
5933	1b	b	65.1012708888889,33,69,61,0,0	1j	EPSG Arctic Regional zone C3
5934	1b	b	65.1012708888889,105,69,61,0,0	1j	EPSG Arctic Regional zone C4
5935	1b	b	65.1012708888889,177,69,61,0,0	1j	EPSG Arctic Regional zone C5
5936	1b	u	90,-150,0.994,2000000,2000000	1j	EPSG Alaska Polar Stereographic
5937	1b	u	90,-100,0.994,2000000,2000000	1j	EPSG Canada Polar Stereographic
5938	1b	u	90,-33,0.994,2000000,2000000	1j	EPSG Greenland Polar Stereographic
5939	1b	u	90,18,0.994,2000000,2000000	1j	EPSG Norway Polar Stereographic
5940	1b	u	90,105,0.994,2000000,2000000	1j	EPSG Russia Polar Stereographic
5942	=3823	cc	
5945	3i	0	58,5.5,1,100000,1000000	1a	NTM zone 5 + NN2000 height
5946	3i	0	58,6.5,1,100000,1000000	1a	NTM zone 6 + NN2000 height
5947	3i	0	58,7.5,1,100000,1000000	1a	NTM zone 7 + NN2000 height
5948	3i	0	58,8.5,1,100000,1000000	1a	NTM zone 8 + NN2000 height
5949	3i	0	58,9.5,1,100000,1000000	1a	NTM zone 9 + NN2000 height
5950	3i	0	58,10.5,1,100000,1000000	1a	NTM zone 10 + NN2000 height
5951	3i	0	58,11.5,1,100000,1000000	1a	NTM zone 11 + NN2000 height
5952	3i	0	58,12.5,1,100000,1000000	1a	NTM zone 12 + NN2000 height
5953	3i	0	58,13.5,1,100000,1000000	1a	NTM zone 13 + NN2000 height
5954	3i	0	58,14.5,1,100000,1000000	1a	NTM zone 14 + NN2000 height
5955	3i	0	58,15.5,1,100000,1000000	1a	NTM zone 15 + NN2000 height
5956	3i	0	58,16.5,1,100000,1000000	1a	NTM zone 16 + NN2000 height
5957	3i	0	58,17.5,1,100000,1000000	1a	NTM zone 17 + NN2000 height
5958	3i	0	58,18.5,1,100000,1000000	1a	NTM zone 18 + NN2000 height
5959	3i	0	58,19.5,1,100000,1000000	1a	NTM zone 19 + NN2000 height
5960	3i	0	58,20.5,1,100000,1000000	1a	NTM zone 20 + NN2000 height
5961	3i	0	58,21.5,1,100000,1000000	1a	NTM zone 21 + NN2000 height
5962	3i	0	58,22.5,1,100000,1000000	1a	NTM zone 22 + NN2000 height
5963	3i	0	58,23.5,1,100000,1000000	1a	NTM zone 23 + NN2000 height
5964	3i	0	58,24.5,1,100000,1000000	1a	NTM zone 24 + NN2000 height
5965	3i	0	58,25.5,1,100000,1000000	1a	NTM zone 25 + NN2000 height
5966	3i	0	58,26.5,1,100000,1000000	1a	NTM zone 26 + NN2000 height
5967	3i	0	58,27.5,1,100000,1000000	1a	NTM zone 27 + NN2000 height
5968	3i	0	58,28.5,1,100000,1000000	1a	NTM zone 28 + NN2000 height
5969	3i	0	58,29.5,1,100000,1000000	1a	NTM zone 29 + NN2000 height
5970	3i	0	58,30.5,1,100000,1000000	1a	NTM zone 30 + NN2000 height
5971	=5554	1a	UTM zone 31N + NN2000 height
5972	=5555	1a	UTM zone 32N + NN2000 height
5973	=5556	1a	UTM zone 33N + NN2000 height
5974	3i	1	34	1a	UTM zone 34N + NN2000 height
5975	=3902	1a	UTM zone 35N + NN2000 height
5976	3i	1	36	1a	UTM zone 36N + NN2000 height
6050	w	b	85.4371183333333,-30,87,83.6666666666667,25500000,1500000	49	EPSG Arctic zone 1-25
6051	w	b	82.0584248888889,-52,83.6666666666667,80.3333333333333,18500000,2500000	49	EPSG Arctic zone 2-18
6052	w	b	82.0584248888889,-12,83.6666666666667,80.3333333333333,20500000,2500000	49	EPSG Arctic zone 2-20
6053	w	b	78.7073375277778,-69,80.3333333333333,77,29500000,3500000	49	EPSG Arctic zone 3-29
6054	w	b	78.7073375277778,-39,80.3333333333333,77,31500000,3500000	49	EPSG Arctic zone 3-31
6055	w	b	78.7073375277778,-10,80.3333333333333,77,33500000,3500000	49	EPSG Arctic zone 3-33
6056	w	b	75.3644033055556,-64,77,73.6666666666667,20500000,4500000	49	EPSG Arctic zone 4-20
6057	w	b	75.3644033055556,-39,77,73.6666666666667,22500000,4500000	49	EPSG Arctic zone 4-22
6058	w	b	75.3644033055556,-14,77,73.6666666666667,24500000,4500000	49	EPSG Arctic zone 4-24
6059	w	b	72.0250091944445,-62,73.6666666666667,70.3333333333333,41500000,5500000	49	EPSG Arctic zone 5-41
6060	w	b	72.0250091944445,-42,73.6666666666667,70.3333333333333,43500000,5500000	49	EPSG Arctic zone 5-43
6061	w	b	72.0250091944445,-22,73.6666666666667,70.3333333333333,45500000,5500000	49	EPSG Arctic zone 5-45
6062	w	b	68.6874755555556,-56,70.3333333333333,67,26500000,6500000	49	EPSG Arctic zone 6-26
6063	w	b	68.6874755555556,-38,70.3333333333333,67,28500000,6500000	49	EPSG Arctic zone 6-28
6064	w	b	68.6874755555556,-20,70.3333333333333,67,30500000,6500000	49	EPSG Arctic zone 6-30
6065	w	b	65.3510393055555,-51,67,63.6666666666667,11500000,7500000	49	EPSG Arctic zone 7-11
6066	w	b	65.3510393055555,-34,67,63.6666666666667,13500000,7500000	49	EPSG Arctic zone 7-13
6067	w	b	62.0153068888889,-52,63.6666666666667,60.3333333333333,20500000,8500000	49	EPSG Arctic zone 8-20
6068	w	b	62.0153068888889,-37,63.6666666666667,60.3333333333333,22500000,8500000	49	EPSG Arctic zone 8-22
6069	w	b	82.0584248888889,16,83.6666666666667,80.3333333333333,22500000,2500000	1a	EPSG Arctic zone 2-22
6070	w	b	78.7073375277778,21,80.3333333333333,77,11500000,3500000	1a	EPSG Arctic zone 3-11
6071	w	b	75.3644033055556,10,77,73.6666666666667,26500000,4500000	1a	EPSG Arctic zone 4-26
6072	w	b	75.3644033055556,34,77,73.6666666666667,28500000,4500000	1a	EPSG Arctic zone 4-28
6073	w	b	72.0250091944445,14,73.6666666666667,70.3333333333333,11500000,5500000	1a	EPSG Arctic zone 5-11
6074	w	b	72.0250091944445,34,73.6666666666667,70.3333333333333,13500000,5500000	1a	EPSG Arctic zone 5-13
6075	1b	b	82.0584248888889,53,83.6666666666667,80.3333333333333,24500000,2500000	1j	EPSG Arctic zone 2-24
6076	1b	b	82.0584248888889,93,83.6666666666667,80.3333333333333,26500000,2500000	1j	EPSG Arctic zone 2-26
6077	1b	b	78.7073375277778,52,80.3333333333333,77,13500000,3500000	1j	EPSG Arctic zone 3-13
6078	1b	b	78.7073375277778,83,80.3333333333333,77,15500000,3500000	1j	EPSG Arctic zone 3-15
6079	1b	b	78.7073375277778,114,80.3333333333333,77,17500000,3500000	1j	EPSG Arctic zone 3-17
6080	1b	b	78.7073375277778,145,80.3333333333333,77,19500000,3500000	1j	EPSG Arctic zone 3-19
6081	1b	b	75.3644033055556,58,77,73.6666666666667,30500000,4500000	1j	EPSG Arctic zone 4-30
6082	1b	b	75.3644033055556,82,77,73.6666666666667,32500000,4500000	1j	EPSG Arctic zone 4-32
6083	1b	b	75.3644033055556,106,77,73.6666666666667,34500000,4500000	1j	EPSG Arctic zone 4-34
6084	1b	b	75.3644033055556,130,77,73.6666666666667,36500000,4500000	1j	EPSG Arctic zone 4-36
6085	1b	b	75.3644033055556,154,77,73.6666666666667,38500000,4500000	1j	EPSG Arctic zone 4-38
6086	1b	b	75.3644033055556,179,77,73.6666666666667,40500000,4500000	1j	EPSG Arctic zone 4-40
6087	1b	b	72.0250091944445,54,73.6666666666667,70.3333333333333,15500000,5500000	1j	EPSG Arctic zone 5-15
6088	1b	b	72.0250091944445,74,73.6666666666667,70.3333333333333,17500000,5500000	1j	EPSG Arctic zone 5-17
6089	1b	b	72.0250091944445,95,73.6666666666667,70.3333333333333,19500000,5500000	1j	EPSG Arctic zone 5-19
6090	1b	b	72.0250091944445,116,73.6666666666667,70.3333333333333,21500000,5500000	1j	EPSG Arctic zone 5-21
6091	1b	b	72.0250091944445,137,73.6666666666667,70.3333333333333,23500000,5500000	1j	EPSG Arctic zone 5-23
6092	1b	b	72.0250091944445,158,73.6666666666667,70.3333333333333,25500000,5500000	1j	EPSG Arctic zone 5-25
6093	1b	b	72.0250091944445,179,73.6666666666667,70.3333333333333,27500000,5500000	1j	EPSG Arctic zone 5-27
6094	w	b	72.0250091944445,-163,73.6666666666667,70.3333333333333,29500000,5500000	58	EPSG Arctic zone 5-29
6095	w	b	72.0250091944445,-147,73.6666666666667,70.3333333333333,31500000,5500000	58	EPSG Arctic zone 5-31
6096	w	b	68.6874755555556,-165,70.3333333333333,67,14500000,6500000	58	EPSG Arctic zone 6-14
6097	w	b	68.6874755555556,-147,70.3333333333333,67,16500000,6500000	58	EPSG Arctic zone 6-16
6098	1x	b	85.4371183333333,-90,87,83.6666666666667,23500000,1500000	26	EPSG Arctic zone 1-23
6099	1x	b	82.0584248888889,-115,83.6666666666667,80.3333333333333,14500000,2500000	26	EPSG Arctic zone 2-14
6100	1x	b	82.0584248888889,-75,83.6666666666667,80.3333333333333,16500000,2500000	26	EPSG Arctic zone 2-16
6101	1x	b	78.7073375277778,-129,80.3333333333333,77,25500000,3500000	26	EPSG Arctic zone 3-25
6102	1x	b	78.7073375277778,-99,80.3333333333333,77,27500000,3500000	26	EPSG Arctic zone 3-27
6103	1x	b	78.7073375277778,-69,80.3333333333333,77,29500000,3500000	26	EPSG Arctic zone 3-29
6104	1x	b	75.3644033055556,-129,77,73.6666666666667,14500000,4500000	26	EPSG Arctic zone 4-14
6105	1x	b	75.3644033055556,-104,77,73.6666666666667,16500000,4500000	26	EPSG Arctic zone 4-16
6106	1x	b	75.3644033055556,-79,77,73.6666666666667,18500000,4500000	26	EPSG Arctic zone 4-18
6107	1x	b	72.0250091944445,-131,73.6666666666667,70.3333333333333,33500000,5500000	26	EPSG Arctic zone 5-33
6108	1x	b	72.0250091944445,-111,73.6666666666667,70.3333333333333,35500000,5500000	26	EPSG Arctic zone 5-35
6109	1x	b	72.0250091944445,-91,73.6666666666667,70.3333333333333,37500000,5500000	26	EPSG Arctic zone 5-37
6110	1x	b	72.0250091944445,-71,73.6666666666667,70.3333333333333,39500000,5500000	26	EPSG Arctic zone 5-39
6111	1x	b	68.6874755555556,-132,70.3333333333333,67,18500000,6500000	26	EPSG Arctic zone 6-18
6112	1x	b	68.6874755555556,-113,70.3333333333333,67,20500000,6500000	26	EPSG Arctic zone 6-20
6113	1x	b	68.6874755555556,-94,70.3333333333333,67,22500000,6500000	26	EPSG Arctic zone 6-22
6114	1x	b	68.6874755555556,-75,70.3333333333333,67,24500000,6500000	26	EPSG Arctic zone 6-24
6115	1b	b	85.4371183333333,30,87,83.6666666666667,27500000,1500000	1j	EPSG Arctic zone 1-27
6116	1b	b	85.4371183333333,90,87,83.6666666666667,29500000,1500000	1j	EPSG Arctic zone 1-29
6117	1b	b	85.4371183333333,150,87,83.6666666666667,31500000,1500000	1j	EPSG Arctic zone 1-31
6118	1b	b	85.4371183333333,-150,87,83.6666666666667,21500000,1500000	1j	EPSG Arctic zone 1-21
6119	1b	b	82.0584248888889,133,83.6666666666667,80.3333333333333,28500000,2500000	1j	EPSG Arctic zone 2-28
6120	1b	b	82.0584248888889,166,83.6666666666667,80.3333333333333,10500000,2500000	1j	EPSG Arctic zone 2-10
6121	1b	b	82.0584248888889,-154,83.6666666666667,80.3333333333333,12500000,2500000	1j	EPSG Arctic zone 2-12
6122	1b	b	78.7073375277778,176,80.3333333333333,77,21500000,3500000	1j	EPSG Arctic zone 3-21
6123	1b	b	78.7073375277778,-153,80.3333333333333,77,23500000,3500000	1j	EPSG Arctic zone 3-23
6124	1b	b	75.3644033055556,-155,77,73.6666666666667,12500000,4500000	1j	EPSG Arctic zone 4-12
6125	w	b	72.0250091944445,-5,73.6666666666667,70.3333333333333,47500000,5500000	1a	EPSG Arctic zone 5-47
6128	6y	e	0,-81,0.9996,499999.999998,0,ft	cd	
6129	71	e	0,-81,0.9996,499999.999998,0,ft	ce	
6134	=3823	cf	
6135	=3823	cf	
6144	=3823	cg	
6145	=5945	1a	NTM zone 5 + NN54 height
6146	=5946	1a	NTM zone 6 + NN54 height
6147	=5947	1a	NTM zone 7 + NN54 height
6148	=5948	1a	NTM zone 8 + NN54 height
6149	=5949	1a	NTM zone 9 + NN54 height
6150	=5950	1a	NTM zone 10 + NN54 height
6151	=5951	1a	NTM zone 11 + NN54 height
6152	=5952	1a	NTM zone 12 + NN54 height
6153	=5953	1a	NTM zone 13 + NN54 height
6154	=5954	1a	NTM zone 14 + NN54 height
6155	=5955	1a	NTM zone 15 + NN54 height
6156	=5956	1a	NTM zone 16 + NN54 height
6157	=5957	1a	NTM zone 17 + NN54 height
6158	=5958	1a	NTM zone 18 + NN54 height
6159	=5959	1a	NTM zone 19 + NN54 height
6160	=5960	1a	NTM zone 20 + NN54 height
6161	=5961	1a	NTM zone 21 + NN54 height
6162	=5962	1a	NTM zone 22 + NN54 height
6163	=5963	1a	NTM zone 23 + NN54 height
6164	=5964	1a	NTM zone 24 + NN54 height
6165	=5965	1a	NTM zone 25 + NN54 height
6166	=5966	1a	NTM zone 26 + NN54 height
6167	=5967	1a	NTM zone 27 + NN54 height
6168	=5968	1a	NTM zone 28 + NN54 height
6169	=5969	1a	NTM zone 29 + NN54 height
6170	=5970	1a	NTM zone 30 + NN54 height
6171	=5554	1a	UTM zone 31N + NN54 height
6172	=5555	1a	UTM zone 32N + NN54 height
6173	=5556	1a	UTM zone 33N + NN54 height
6174	=5974	1a	UTM zone 34N + NN54 height
6175	=3902	1a	UTM zone 35N + NN54 height
6176	=5976	1a	UTM zone 36N + NN54 height
6190	v	b	90,4.36748666666667,51.1666672333333,49.8333339,150000.013,5400088.438	8i	Belgian Lambert 72 + Ostend height
6201	16	z	43.3166666666667,-84.3333333333333,44.1833333333333,45.7,609601.219202438,0,1.0000382,us-ft	1d	Michigan Central
6202	16	z	41.5,-84.3333333333333,42.1,43.6666666666667,609601.219202438,0,1.0000382,us-ft	1d	Michigan South
6204	3x	0	0,21,0.9999,500000,0	ch	
6207	80	q		ci	
6210	=3183	99	UTM zone 23N
6211	=3184	99	UTM zone 24N
6244	w	10	7.08760639166667,-70.7583096555555,1035263.443,1275526.621,100	3x	Arauca urban grid
6245	w	10	4.532325,-75.6734891666667,1155824.666,993087.465,1470	3x	Armenia urban grid
6246	w	10	10.9231830833333,-74.8343313333333,917264.406,1699839.935,100	3x	Barranquilla urban grid
6247	w	10	4.68048611111111,-74.1465916666667,92334.879,109320.965,2550	3x	Bogota urban grid
6248	w	10	7.07888714166667,-73.1973432222222,1097241.305,1274642.278,931	3x	Bucaramanga urban grid
6249	w	10	3.44188333333333,-76.5205625,1061900.18,872364.63,1000	3x	Cali urban grid
6250	w	10	10.3970475,-75.5112069444444,842981.41,1641887.09,0	3x	Cartagena urban grid
6251	w	10	7.88893673611111,-72.50287095,842805.406,1364404.57,308	3x	Cucuta urban grid
6252	w	10	1.62101229444444,-75.6191176027778,1162300.348,671068.716,300	3x	Florencia urban grid
6253	w	10	4.41941282777778,-75.1799259333333,877634.33,980541.348,1100	3x	Ibague urban grid
6254	w	10	3.84543818333333,-67.9052320888889,1019177.687,491791.326,96	3x	Inirida urban grid
6255	w	10	-4.19768404722222,-69.9428110583333,25978.217,27501.365,89.7	3x	Leticia urban grid
6256	w	10	5.06815388888889,-75.5110947222222,1173727.04,1052391.13,2100	3x	Manizales urban grid
6257	w	10	6.22920888888889,-75.5648869444444,835378.647,1180816.875,1510	3x	Medellin urban grid
6258	w	10	1.24996936666667,-70.2354616555556,1093717.398,629997.236,170	3x	Mitu urban grid
6259	w	10	1.14002335833333,-76.6510212194444,1047467.388,617828.474,655.2	3x	Mocoa urban grid
6260	w	10	8.77308575555556,-75.8795533305556,1131814.934,1462131.119,15	3x	Monteria urban grid
6261	w	10	2.94241505555556,-75.2964367222222,864476.923,817199.827,430	3x	Neiva urban grid
6262	w	10	1.20098951388889,-77.2531256333333,980469.695,624555.332,2530	3x	Pasto urban grid
6263	w	10	4.81359361111111,-75.6939513888889,1153492.012,1024195.255,1500	3x	Pereira urban grid
6264	w	10	2.45615988333333,-76.6060916361111,1052430.525,763366.548,1740	3x	Popayan urban grid
6265	w	10	6.18072141388889,-67.5007502472222,1063834.703,1175257.481,51.58	3x	Puerto Carreno urban grid
6266	w	10	5.69424766111111,-76.6507538583333,1047273.617,1121443.09,44	3x	Quibdo urban grid
6267	w	10	11.5369133277778,-72.9027688694444,1128154.73,1767887.914,6	3x	Riohacha urban grid
6268	w	10	12.523794325,-81.72937595,820439.298,1877357.828,6	3x	San Andres urban grid
6269	w	10	2.56407894166667,-72.640033325,1159876.62,775380.342,185	3x	San Jose del Guaviare urban grid
6270	w	10	11.2196430555556,-74.2250052777778,983892.409,1732533.518,29	3x	Santa Marta urban grid
6271	w	10	8.81055036666667,-74.722466825,929043.607,1466125.658,20	3x	Sucre urban grid
6272	w	10	5.53419473888889,-73.3519389,1080514.91,1103772.028,2800	3x	Tunja urban grid
6273	w	10	10.4472611111111,-73.2465713888889,1090979.66,1647208.93,200	3x	Valledupar urban grid
6274	w	10	4.1553751,-73.6244859861111,1050678.757,950952.124,427.19	3x	Villavicencio urban grid
6275	w	10	5.35392722222222,-72.4200402777778,851184.177,1083954.137,300	3x	Yopal urban grid
6307	3i	b	17.8333333333333,-66.4333333333333,18.4333333333333,18.0333333333333,200000,200000	cj	Puerto Rico and Virgin Is.
6310	=4130	ck	
6311	=4130	ck	
6312	81	0	0,33,0.99995,200000,-3500000	ck	Cyprus Local Transverse Mercator
6316	3x	0	0,21,0.9999,7500000,0	5p	Balkans zone 7
6318	=3823	cl	
6319	=3823	cl	
6321	=3823	cm	
6322	=3823	cm	
6324	=3823	cn	
6325	=3823	cn	
6328	=3372	cl	UTM zone 59N
6329	=3373	cl	UTM zone 60N
6330	=3708	cl	UTM zone 1N
6331	=3709	cl	UTM zone 2N
6332	=3710	cl	UTM zone 3N
6333	=3711	cl	UTM zone 4N
6334	=3712	cl	UTM zone 5N
6335	=3713	cl	UTM zone 6N
6336	=3714	cl	UTM zone 7N
6337	=3715	cl	UTM zone 8N
6338	=3716	cl	UTM zone 9N
6339	=3717	cl	UTM zone 10N
6340	=3718	cl	UTM zone 11N
6341	=3719	cl	UTM zone 12N
6342	=3720	cl	UTM zone 13N
6343	=3721	cl	UTM zone 14N
6344	=3722	cl	UTM zone 15N
6345	=3723	cl	UTM zone 16N
6346	=3724	cl	UTM zone 17N
6347	=2201	cl	UTM zone 18N
6348	=2202	cl	UTM zone 19N
6349	=3823	co	
6350	=5070	cl	Conus Albers
6351	=6094	cl	EPSG Arctic zone 5-29
6352	=6095	cl	EPSG Arctic zone 5-31
6353	=6096	cl	EPSG Arctic zone 6-14
6354	=6097	cl	EPSG Arctic zone 6-16
6355	=2759	cl	Alabama East
6356	=2760	cl	Alabama West
6362	w	b	12,-102,17.5,29.5,2500000,0	8s	LCC
6364	=3823	cp	
6365	=3823	cp	
6366	=3718	cp	UTM zone 11N
6367	=3719	cp	UTM zone 12N
6368	=3720	cp	UTM zone 13N
6369	=3721	cp	UTM zone 14N
6370	=3722	cp	UTM zone 15N
6371	=3723	cp	UTM zone 16N
6372	=6362	cp	LCC
6381	7x	0	0,21,1,300000,0	bu	Ukraine TM zone 7
6382	7x	0	0,24,1,300000,0	bu	Ukraine TM zone 8
6383	7x	0	0,27,1,300000,0	bu	Ukraine TM zone 9
6384	7x	0	0,30,1,300000,0	bu	Ukraine TM zone 10
6385	7x	0	0,33,1,300000,0	bu	Ukraine TM zone 11
6386	7x	0	0,36,1,300000,0	bu	Ukraine TM zone 12
6387	7x	0	0,39,1,300000,0	bu	Ukraine TM zone 13
6391	w	d	19.3333333333333,-80.5666666666667,19.3333333333333,19.7,899160,579120,ft	cq	
6393	=3338	cl	Alaska Albers
6394	=3468	cl	Alaska zone 1
6395	=3469	cl	Alaska zone 2
6396	=3470	cl	Alaska zone 3
6397	=3471	cl	Alaska zone 4
6398	=3472	cl	Alaska zone 5
6399	=3473	cl	Alaska zone 6
6400	=3474	cl	Alaska zone 7
6401	=3475	cl	Alaska zone 8
6402	=3476	cl	Alaska zone 9
6403	=3477	cl	Alaska zone 10
6404	=2762	cl	Arizona Central
6405	=2223	cl	Arizona Central (ft)
6406	=2761	cl	Arizona East
6407	=2222	cl	Arizona East (ft)
6408	=2763	cl	Arizona West
6409	=2224	cl	Arizona West (ft)
6410	=2764	cl	Arkansas North
6411	=3433	cl	Arkansas North (ftUS)
6412	=2765	cl	Arkansas South
6413	=3434	cl	Arkansas South (ftUS)
6414	=3310	cl	California Albers
6415	=2766	cl	California zone 1
6416	=2225	cl	California zone 1 (ftUS)
6417	=2767	cl	California zone 2
6418	=2226	cl	California zone 2 (ftUS)
6419	=2768	cl	California zone 3
6420	=2227	cl	California zone 3 (ftUS)
6421	=2769	cl	California zone 4
6422	=2228	cl	California zone 4 (ftUS)
6423	=2770	cl	California zone 5
6424	=2229	cl	California zone 5 (ftUS)
6425	=2771	cl	California zone 6
6426	=2230	cl	California zone 6 (ftUS)
6427	=2773	cl	Colorado Central
6428	=2232	cl	Colorado Central (ftUS)
6429	=2772	cl	Colorado North
6430	=2231	cl	Colorado North (ftUS)
6431	=2774	cl	Colorado South
6432	=2233	cl	Colorado South (ftUS)
6433	=2775	cl	Connecticut
6434	=2234	cl	Connecticut (ftUS)
6435	=2776	cl	Delaware
6436	=2235	cl	Delaware (ftUS)
6437	=2777	cl	Florida East
6438	=2236	cl	Florida East (ftUS)
6439	=3086	cl	Florida GDL Albers
6440	=2779	cl	Florida North
6441	=2238	cl	Florida North (ftUS)
6442	=2778	cl	Florida West
6443	=2237	cl	Florida West (ftUS)
6444	=2780	cl	Georgia East
6445	=2239	cl	Georgia East (ftUS)
6446	=2781	cl	Georgia West
6447	=2240	cl	Georgia West (ftUS)
6448	=2788	cl	Idaho Central
6449	=2242	cl	Idaho Central (ftUS)
6450	=2787	cl	Idaho East
6451	=2241	cl	Idaho East (ftUS)
6452	=2789	cl	Idaho West
6453	=2243	cl	Idaho West (ftUS)
6454	=2790	cl	Illinois East
6455	=3435	cl	Illinois East (ftUS)
6456	=2791	cl	Illinois West
6457	=3436	cl	Illinois West (ftUS)
6458	=2792	cl	Indiana East
6459	=2965	cl	Indiana East (ftUS)
6460	=2793	cl	Indiana West
6461	=2966	cl	Indiana West (ftUS)
6462	=2794	cl	Iowa North
6463	=3417	cl	Iowa North (ftUS)
6464	=2795	cl	Iowa South
6465	=3418	cl	Iowa South (ftUS)
6466	=2796	cl	Kansas North
6467	=3419	cl	Kansas North (ftUS)
6468	=2797	cl	Kansas South
6469	=3420	cl	Kansas South (ftUS)
6470	=2205	cl	Kentucky North
6471	=2246	cl	Kentucky North (ftUS)
6472	=3088	cl	Kentucky Single Zone
6473	=3089	cl	Kentucky Single Zone (ftUS)
6474	=2799	cl	Kentucky South
6475	=2247	cl	Kentucky South (ftUS)
6476	=2800	cl	Louisiana North
6477	=3451	cl	Louisiana North (ftUS)
6478	=2801	cl	Louisiana South
6479	=3452	cl	Louisiana South (ftUS)
6480	=3463	cl	Maine CS2000 Central
6481	=3072	cl	Maine CS2000 East
6482	=3074	cl	Maine CS2000 West
6483	=2802	cl	Maine East
6484	w	e	43.6666666666667,-68.5,0.9999,300000,0,us-ft	cl	Maine East (ftUS)
6485	=2803	cl	Maine West
6486	w	e	42.8333333333333,-70.1666666666667,0.999966667,900000,0,us-ft	cl	Maine West (ftUS)
6487	=2804	cl	Maryland
6488	=2248	cl	Maryland (ftUS)
6489	=2806	cl	Massachusetts Island
6490	=2250	cl	Massachusetts Island (ftUS)
6491	=2805	cl	Massachusetts Mainland
6492	=2249	cl	Massachusetts Mainland (ftUS)
6493	=2808	cl	Michigan Central
6494	=2252	cl	Michigan Central (ft)
6495	=2807	cl	Michigan North
6496	=2251	cl	Michigan North (ft)
6497	=3078	cl	Michigan Oblique Mercator
6498	=2809	cl	Michigan South
6499	=2253	cl	Michigan South (ft)
6500	=2811	cl	Minnesota Central
6501	w	d	45,-94.25,47.05,45.6166666666667,800000.00001016,99999.9999898399,us-ft	cl	Minnesota Central (ftUS)
6502	=2810	cl	Minnesota North
6503	w	d	46.5,-93.1,48.6333333333333,47.0333333333333,800000.00001016,99999.9999898399,us-ft	cl	Minnesota North (ftUS)
6504	=2812	cl	Minnesota South
6505	w	d	43,-94,45.2166666666667,43.7833333333333,800000.00001016,99999.9999898399,us-ft	cl	Minnesota South (ftUS)
6506	=2813	cl	Mississippi East
6507	=2254	cl	Mississippi East (ftUS)
6508	=3814	cl	Mississippi TM
6509	=2814	cl	Mississippi West
6510	=2255	cl	Mississippi West (ftUS)
6511	=2816	cl	Missouri Central
6512	=2815	cl	Missouri East
6513	=2817	cl	Missouri West
6514	=2818	cl	Montana
6515	=2256	cl	Montana (ft)
6516	=2819	cl	Nebraska
6518	=2821	cl	Nevada Central
6519	=3422	cl	Nevada Central (ftUS)
6520	=2820	cl	Nevada East
6521	=3421	cl	Nevada East (ftUS)
6522	=2822	cl	Nevada West
6523	=3423	cl	Nevada West (ftUS)
6524	=2823	cl	New Hampshire
6525	=3437	cl	New Hampshire (ftUS)
6526	=2824	cl	New Jersey
6527	=2260	cl	New Jersey (ftUS)
6528	=2826	cl	New Mexico Central
6529	=2258	cl	New Mexico Central (ftUS)
6530	=2825	cl	New Mexico East
6531	=2257	cl	New Mexico East (ftUS)
6532	=2827	cl	New Mexico West
6533	=2259	cl	New Mexico West (ftUS)
6534	=2829	cl	New York Central
6535	=2261	cl	New York Central (ftUS)
6536	=2824	cl	New York East
6537	=2260	cl	New York East (ftUS)
6538	=2831	cl	New York Long Island
6539	=2263	cl	New York Long Island (ftUS)
6540	=2830	cl	New York West
6541	=2262	cl	New York West (ftUS)
6542	=3358	cl	North Carolina
6543	=2264	cl	North Carolina (ftUS)
6544	=2832	cl	North Dakota North
6545	=2265	cl	North Dakota North (ft)
6546	=2833	cl	North Dakota South
6547	=2266	cl	North Dakota South (ft)
6548	=2834	cl	Ohio North
6549	=3728	cl	Ohio North (ftUS)
6550	=2835	cl	Ohio South
6551	=3729	cl	Ohio South (ftUS)
6552	=2836	cl	Oklahoma North
6553	=2267	cl	Oklahoma North (ftUS)
6554	=2837	cl	Oklahoma South
6555	=2268	cl	Oklahoma South (ftUS)
6556	=2991	cl	Oregon LCC (m)
6557	=2992	cl	Oregon GIC Lambert (ft)
6558	=2838	cl	Oregon North
6559	=2269	cl	Oregon North (ft)
6560	=2839	cl	Oregon South
6561	=2270	cl	Oregon South (ft)
6562	=3362	cl	Pennsylvania North
6563	=2271	cl	Pennsylvania North (ftUS)
6564	=3364	cl	Pennsylvania South
6565	=2272	cl	Pennsylvania South (ftUS)
6566	=2866	cl	Puerto Rico and Virgin Is.
6567	=2840	cl	Rhode Island
6568	=3438	cl	Rhode Island (ftUS)
6569	=3360	cl	South Carolina
6570	=2273	cl	South Carolina (ft)
6571	=2841	cl	South Dakota North
6572	=3458	cl	South Dakota North (ftUS)
6573	=2842	cl	South Dakota South
6574	=3455	cl	South Dakota South (ftUS)
6575	=2843	cl	Tennessee
6576	=2274	cl	Tennessee (ftUS)
6577	=2846	cl	Texas Central
6578	=2277	cl	Texas Central (ftUS)
6579	=3083	cl	Texas Centric Albers Equal Area
6580	=3082	cl	Texas Centric Lambert Conformal
6581	=2844	cl	Texas North
6582	=2275	cl	Texas North (ftUS)
6583	=2845	cl	Texas North Central
6584	=2276	cl	Texas North Central (ftUS)
6585	=2848	cl	Texas South
6586	=2279	cl	Texas South (ftUS)
6587	=2847	cl	Texas South Central
6588	=2278	cl	Texas South Central (ftUS)
6589	=2852	cl	Vermont
6590	=5646	cl	Vermont (ftUS)
6591	=3968	cl	Virginia Lambert
6592	=2853	cl	Virginia North
6593	=2283	cl	Virginia North (ftUS)
6594	=2854	cl	Virginia South
6595	=2284	cl	Virginia South (ftUS)
6596	=2855	cl	Washington North
6597	=2285	cl	Washington North (ftUS)
6598	=2856	cl	Washington South
6599	=2286	cl	Washington South (ftUS)
6600	=2857	cl	West Virginia North
6601	w	d	38.5,-79.5,40.25,39,600000,0,us-ft	cl	West Virginia North (ftUS)
6602	=2858	cl	West Virginia South
6603	w	d	37,-81,38.8833333333333,37.4833333333333,600000,0,us-ft	cl	West Virginia South (ftUS)
6605	=2288	cl	Wisconsin Central (ftUS)
6606	=2859	cl	Wisconsin North
6607	=2287	cl	Wisconsin North (ftUS)
6608	=2861	cl	Wisconsin South
6609	=2289	cl	Wisconsin South (ftUS)
6610	=3070	cl	Wisconsin Transverse Mercator
6611	=2862	cl	Wyoming East
6612	=3730	cl	Wyoming East (ftUS)
6613	=2863	cl	Wyoming East Central
6614	=3731	cl	Wyoming East Central (ftUS)
6615	=2865	cl	Wyoming West
6616	=3733	cl	Wyoming West (ftUS)
6617	=2864	cl	Wyoming West Central
6618	=3732	cl	Wyoming West Central (ftUS)
6619	=2850	cl	Utah Central
6620	=2849	cl	Utah North
6621	=2851	cl	Utah South
6622	1x	b	44,-68.5,60,46,0,0	26	Quebec Lambert
6623	w	h	44,-68.5,60,46,0,0	1e	Quebec Albers
6624	1x	h	44,-68.5,60,46,0,0	26	Quebec Albers
6625	=3566	cl	Utah Central (ftUS)
6626	=3560	cl	Utah North (ftUS)
6627	=3567	cl	Utah South (ftUS)
6628	3i	0	18.8333333333333,-155.5,0.999966667,500000,0	cm	Hawaii zone 1
6629	3i	0	20.3333333333333,-156.666666666667,0.999966667,500000,0	cm	Hawaii zone 2
6630	3i	0	21.1666666666667,-158,0.99999,500000,0	cm	Hawaii zone 3
6631	3i	0	21.8333333333333,-159.5,0.99999,500000,0	cm	Hawaii zone 4
6632	3i	0	21.6666666666667,-160.166666666667,1,500000,0	cm	Hawaii zone 5
6633	3i	e	21.1666666666667,-158,0.99999,500000.00001016,0,us-ft	cm	Hawaii zone 3 (ftUS)
6634	3i	1	4	cm	UTM zone 4N
6635	3i	1	5	cm	UTM zone 5N
6636	3i	8	2,	cm	UTM zone 2S
6637	3i	0	13.5,144.75,1,100000,200000	cn	Guam Map Grid
6646	3j	0	29.0262683333333,46.5,0.9994,800000,0	4x	Iraq National Grid
6649	=3823	cr	
6650	3i	1	7	26	UTM zone 7N + CGVD2013 height
6651	3i	1	8	26	UTM zone 8N + CGVD2013 height
6652	3i	1	9	26	UTM zone 9N + CGVD2013 height
6653	3i	1	10	26	UTM zone 10N + CGVD2013 height
6654	3i	1	11	26	UTM zone 11N + CGVD2013 height
6655	3i	1	12	26	UTM zone 12N + CGVD2013 height
6656	3i	1	13	26	UTM zone 13N + CGVD2013 height
6657	3i	1	14	26	UTM zone 14N + CGVD2013 height
6658	3i	1	15	26	UTM zone 15N + CGVD2013 height
6659	3i	1	16	26	UTM zone 16N + CGVD2013 height
6660	3i	1	17	26	UTM zone 17N + CGVD2013 height
6661	3i	1	18	26	UTM zone 18N + CGVD2013 height
6662	3i	1	19	26	UTM zone 19N + CGVD2013 height
6663	3i	1	20	26	UTM zone 20N + CGVD2013 height
6664	3i	1	21	26	UTM zone 21N + CGVD2013 height
6665	3i	1	22	26	UTM zone 22N + CGVD2013 height
6667	=3823	cs	
6668	=3823	cs	
6669	=2443	cs	Japan Plane Rectangular CS I
6670	=2444	cs	Japan Plane Rectangular CS II
6671	=2445	cs	Japan Plane Rectangular CS III
6672	=2446	cs	Japan Plane Rectangular CS IV
6673	=2447	cs	Japan Plane Rectangular CS V
6674	=2448	cs	Japan Plane Rectangular CS VI
6675	=2449	cs	Japan Plane Rectangular CS VII
6676	=2450	cs	Japan Plane Rectangular CS VIII
6677	=2451	cs	Japan Plane Rectangular CS IX
6678	=2452	cs	Japan Plane Rectangular CS X
6679	=2453	cs	Japan Plane Rectangular CS XI
6680	=2454	cs	Japan Plane Rectangular CS XII
6681	=2455	cs	Japan Plane Rectangular CS XIII
6682	=2456	cs	Japan Plane Rectangular CS XIV
6683	=2457	cs	Japan Plane Rectangular CS XV
6684	=2458	cs	Japan Plane Rectangular CS XVI
6685	=2459	cs	Japan Plane Rectangular CS XVII
6686	=2460	cs	Japan Plane Rectangular CS XVIII
6687	=2461	cs	Japan Plane Rectangular CS XIX
6688	=3097	cs	UTM zone 51N
6689	=3098	cs	UTM zone 52N
6690	=3099	cs	UTM zone 53N
6691	=3100	cs	UTM zone 54N
6692	=3101	cs	UTM zone 55N
6696	=3823	ct	
6697	=3823	cu	
6700	=4120	cv	
6703	1b	0	0,-60,0.9996,500000,10000000	1j	TM 60 SW
6705	=3823	cw	
6706	=3823	cw	
6707	=3044	cw	UTM zone 32N (N-E)
6708	=3006	cw	UTM zone 33N (N-E)
6709	=3046	cw	UTM zone 34N (N-E)
6720	1b	0	0,105.625,1.000024,50000,1300000	1j	CIG92
6721	w	0	0,105.625,1.00002514,50000,1300000	3v	CIG94
6722	1b	0	0,96.875,1,50000,1400000	1j	CKIG92
6723	w	0	0,96.875,0.99999387,50000,1500000	3v	CKIG94
6736	w	8	46,	3v	MGA zone 46
6737	w	8	47,	3v	MGA zone 47
6738	=2134	3v	MGA zone 59
6782	=3823	cj	
6783	=3823	cj	
6784	3i	0	44.5,-117.833333333333,1.00016,40000,0	cj	Oregon Baker zone (m)
6785	3i	e	44.5,-117.833333333333,1.00016,39999.99999984,0,ft	cj	Oregon Baker zone (ft)
6786	w	0	44.5,-117.833333333333,1.00016,40000,0	cl	Oregon Baker zone (m)
6787	w	e	44.5,-117.833333333333,1.00016,39999.99999984,0,ft	cl	Oregon Baker zone (ft)
6788	3i	0	41.75,-121.75,1.0002,80000,0	cj	Oregon Bend-Klamath Falls zone (m)
6789	3i	e	41.75,-121.75,1.0002,79999.99999968,0,ft	cj	Oregon Bend-Klamath Falls zone (ft)
6790	w	0	41.75,-121.75,1.0002,80000,0	cl	Oregon Bend-Klamath Falls zone (m)
6791	w	e	41.75,-121.75,1.0002,79999.99999968,0,ft	cl	Oregon Bend-Klamath Falls zone (ft)
6792	3i	5	44.6666666666667,44.6666666666667,-121.25,1.00012,80000,130000	cj	Oregon Bend-Redmond-Prineville zone (m)
6793	3i	l	44.6666666666667,44.6666666666667,-121.25,1.00012,79999.99999968,130000.00001472,ft	cj	Oregon Bend-Redmond-Prineville zone (ft)
6794	w	5	44.6666666666667,44.6666666666667,-121.25,1.00012,80000,130000	cl	Oregon Bend-Redmond-Prineville zone (m)
6795	w	l	44.6666666666667,44.6666666666667,-121.25,1.00012,79999.99999968,130000.00001472,ft	cl	Oregon Bend-Redmond-Prineville zone (ft)
6796	3i	5	43.6666666666667,43.6666666666667,-119.75,1.0002,120000,60000	cj	Oregon Bend-Burns zone (m)
6797	3i	l	43.6666666666667,43.6666666666667,-119.75,1.0002,119999.99999952,59999.99999976,ft	cj	Oregon Bend-Burns zone (ft)
6798	w	5	43.6666666666667,43.6666666666667,-119.75,1.0002,120000,60000	cl	Oregon Bend-Burns zone (m)
6799	w	l	43.6666666666667,43.6666666666667,-119.75,1.0002,119999.99999952,59999.99999976,ft	cl	Oregon Bend-Burns zone (ft)
6800	3i	0	42.5,-123.333333333333,1.00007,40000,0	cj	Oregon Canyonville-Grants Pass zone (m)
6801	3i	e	42.5,-123.333333333333,1.00007,39999.99999984,0,ft	cj	Oregon Canyonville-Grants Pass zone (ft)
6802	w	0	42.5,-123.333333333333,1.00007,40000,0	cl	Oregon Canyonville-Grants Pass zone (m)
6803	w	e	42.5,-123.333333333333,1.00007,39999.99999984,0,ft	cl	Oregon Canyonville-Grants Pass zone (ft)
6804	3i	5	45.6666666666667,45.6666666666667,-120.5,1.000008,150000,30000	cj	Oregon Columbia River East zone (m)
6805	3i	l	45.6666666666667,45.6666666666667,-120.5,1.000008,150000.00001464,30000.00001512,ft	cj	Oregon Columbia River East zone (ft)
6806	w	5	45.6666666666667,45.6666666666667,-120.5,1.000008,150000,30000	cl	Oregon Columbia River East zone (m)
6807	w	l	45.6666666666667,45.6666666666667,-120.5,1.000008,150000.00001464,30000.00001512,ft	cl	Oregon Columbia River East zone (ft)
6808	3i	k	,45.9166666666667,-123,295,295,1,7000000,-3000000	cj	Oregon Columbia River West zone (m)
6809	3i	11	,45.9166666666667,-123,295,295,1,7000000.00000248,-2999999.999988,ft	cj	Oregon Columbia River West zone (ft)
6810	w	k	,45.9166666666667,-123,295,295,1,7000000,-3000000	cl	Oregon Columbia River West zone (m)
6811	w	11	,45.9166666666667,-123,295,295,1,7000000.00000248,-2999999.999988,ft	cl	Oregon Columbia River West zone (ft)
6812	3i	0	42.8333333333333,-123.333333333333,1.000023,50000,0	cj	Oregon Cottage Grove-Canyonville zone (m)
6813	3i	e	42.8333333333333,-123.333333333333,1.000023,50000.00001504,0,ft	cj	Oregon Cottage Grove-Canyonville zone (ft)
6814	w	0	42.8333333333333,-123.333333333333,1.000023,50000,0	cl	Oregon Cottage Grove-Canyonville zone (m)
6815	w	e	42.8333333333333,-123.333333333333,1.000023,50000.00001504,0,ft	cl	Oregon Cottage Grove-Canyonville zone (ft)
6816	3i	0	44.5,-121,1.00011,80000,0	cj	Oregon Dufur-Madras zone (m)
6817	3i	e	44.5,-121,1.00011,79999.99999968,0,ft	cj	Oregon Dufur-Madras zone (ft)
6818	w	0	44.5,-121,1.00011,80000,0	cl	Oregon Dufur-Madras zone (m)
6819	w	e	44.5,-121,1.00011,79999.99999968,0,ft	cl	Oregon Dufur-Madras zone (ft)
6820	3i	0	43.75,-123.166666666667,1.000015,50000,0	cj	Oregon Eugene zone (m)
6821	3i	e	43.75,-123.166666666667,1.000015,50000.00001504,0,ft	cj	Oregon Eugene zone (ft)
6822	w	0	43.75,-123.166666666667,1.000015,50000,0	cl	Oregon Eugene zone (m)
6823	w	e	43.75,-123.166666666667,1.000015,50000.00001504,0,ft	cl	Oregon Eugene zone (ft)
6824	3i	0	41.75,-123.333333333333,1.000043,50000,0	cj	Oregon Grants Pass-Ashland zone (m)
6825	3i	e	41.75,-123.333333333333,1.000043,50000.00001504,0,ft	cj	Oregon Grants Pass-Ashland zone (ft)
6826	w	0	41.75,-123.333333333333,1.000043,50000,0	cl	Oregon Grants Pass-Ashland zone (m)
6827	w	e	41.75,-123.333333333333,1.000043,50000.00001504,0,ft	cl	Oregon Grants Pass-Ashland zone (ft)
6828	3i	0	45,-122.333333333333,1.00005,10000,0	cj	Oregon Gresham-Warm Springs zone (m)
6829	3i	e	45,-122.333333333333,1.00005,10000.0000152,0,ft	cj	Oregon Gresham-Warm Springs zone (ft)
6830	w	0	45,-122.333333333333,1.00005,10000,0	cl	Oregon Gresham-Warm Springs zone (m)
6831	w	e	45,-122.333333333333,1.00005,10000.0000152,0,ft	cl	Oregon Gresham-Warm Springs zone (ft)
6832	3i	0	45,-118,1.00013,40000,0	cj	Oregon La Grande zone (m)
6833	3i	e	45,-118,1.00013,39999.99999984,0,ft	cj	Oregon La Grande zone (ft)
6834	w	0	45,-118,1.00013,40000,0	cl	Oregon La Grande zone (m)
6835	w	e	45,-118,1.00013,39999.99999984,0,ft	cl	Oregon La Grande zone (ft)
6836	3i	0	43.25,-117,1.0001,80000,0	cj	Oregon Ontario zone (m)
6837	3i	e	43.25,-117,1.0001,79999.99999968,0,ft	cj	Oregon Ontario zone (ft)
6838	w	0	43.25,-117,1.0001,80000,0	cl	Oregon Ontario zone (m)
6839	w	e	43.25,-117,1.0001,79999.99999968,0,ft	cl	Oregon Ontario zone (ft)
6840	3i	k	,44.75,-124.05,5,5,1,-300000,-4600000	cj	Oregon Coast zone (m)
6841	3i	11	,44.75,-124.05,5,5,1,-299999.9999988,-4600000.00001208,ft	cj	Oregon Coast zone (ft)
6842	w	k	,44.75,-124.05,5,5,1,-300000,-4600000	cl	Oregon Coast zone (m)
6843	w	11	,44.75,-124.05,5,5,1,-299999.9999988,-4600000.00001208,ft	cl	Oregon Coast zone (ft)
6844	3i	0	45.25,-119.166666666667,1.000045,60000,0	cj	Oregon Pendleton zone (m)
6845	3i	e	45.25,-119.166666666667,1.000045,59999.99999976,0,ft	cj	Oregon Pendleton zone (ft)
6846	w	0	45.25,-119.166666666667,1.000045,60000,0	cl	Oregon Pendleton zone (m)
6847	w	e	45.25,-119.166666666667,1.000045,59999.99999976,0,ft	cl	Oregon Pendleton zone (ft)
6848	3i	0	45.0833333333333,-118.333333333333,1.000175,30000,0	cj	Oregon Pendleton-La Grande zone (m)
6849	3i	e	45.0833333333333,-118.333333333333,1.000175,30000.00001512,0,ft	cj	Oregon Pendleton-La Grande zone (ft)
6850	w	0	45.0833333333333,-118.333333333333,1.000175,30000,0	cl	Oregon Pendleton-La Grande zone (m)
6851	w	e	45.0833333333333,-118.333333333333,1.000175,30000.00001512,0,ft	cl	Oregon Pendleton-La Grande zone (ft)
6852	3i	5	45.5,45.5,-122.75,1.000002,100000,50000	cj	Oregon Portland zone (m)
6853	3i	l	45.5,45.5,-122.75,1.000002,99999.9999996,50000.00001504,ft	cj	Oregon Portland zone (ft)
6854	w	5	45.5,45.5,-122.75,1.000002,100000,50000	cl	Oregon Portland zone (m)
6855	w	l	45.5,45.5,-122.75,1.000002,99999.9999996,50000.00001504,ft	cl	Oregon Portland zone (ft)
6856	3i	0	44.3333333333333,-123.083333333333,1.00001,50000,0	cj	Oregon Salem zone (m)
6857	3i	e	44.3333333333333,-123.083333333333,1.00001,50000.00001504,0,ft	cj	Oregon Salem zone (ft)
6858	w	0	44.3333333333333,-123.083333333333,1.00001,50000,0	cl	Oregon Salem zone (m)
6859	w	e	44.3333333333333,-123.083333333333,1.00001,50000.00001504,0,ft	cl	Oregon Salem zone (ft)
6860	3i	0	44.0833333333333,-122.5,1.000155,0,0	cj	Oregon Santiam Pass zone (m)
6861	3i	e	44.0833333333333,-122.5,1.000155,0,0,ft	cj	Oregon Santiam Pass zone (ft)
6862	w	0	44.0833333333333,-122.5,1.000155,0,0	cl	Oregon Santiam Pass zone (m)
6863	w	e	44.0833333333333,-122.5,1.000155,0,0,ft	cl	Oregon Santiam Pass zone (ft)
6867	3i	b	41.75,-120.5,43,45.5,400000,0	cj	Oregon LCC (m)
6868	3i	d	41.75,-120.5,43,45.5,399999.9999984,0,ft	cj	Oregon GIC Lambert (ft)
6870	=3127	1a	Albania TM 2010
6875	w	0	0,12,0.9985,7000000,0	cw	Italy zone (N-E)
6876	w	0	0,12,1,3000000,0	cw	Zone 12 (N-E)
6879	=2860	cl	Wisconsin Central
6880	w	d	39.8333333333333,-100,43,40,500000.00001016,0,us-ft	cl	Nebraska (ftUS)
6881	82	q		cx	
6882	83	q		cy	
6883	84	q		cz	
6884	3i	b	43.6666666666667,-120.5,46,44.3333333333333,2500000,0	cj	Oregon North
6885	3i	d	43.6666666666667,-120.5,46,44.3333333333333,2500000.0001424,0,ft	cj	Oregon North (ft)
6886	3i	b	41.6666666666667,-120.5,44,42.3333333333333,1500000,0	cj	Oregon South
6887	3i	d	41.6666666666667,-120.5,44,42.3333333333333,1500000.0001464,0,ft	cj	Oregon South (ft)
6892	85	q		d0	
6893	=3395	1j	World Mercator + EGM2008 height
6894	86	q		d1	
6915	85	1	40	d0	UTM zone 40N
6917	=4130	d2	
6922	w	b	36,-98.25,39.5,37.5,400000,0	1e	Kansas LCC
6923	w	d	36,-98.25,39.5,37.5,399999.99998984,0,us-ft	1e	Kansas LCC (ftUS)
6924	=6922	cl	Kansas LCC
6925	=6923	cl	Kansas LCC (ftUS)
6927	42	0	1.36666666666667,103.833333333333,1,28001.642,38744.572	53	Singapore TM + SHD height
6931	1b	j	90,0,0,0	1j	NSIDC EASE-Grid 2.0 North
6932	1b	j	-90,0,0,0	1j	NSIDC EASE-Grid 2.0 South
6933	1b	12	30,0,0,0	1j	NSIDC EASE-Grid 2.0 Global
6962	w	b	41,20,39,43,0,0	1a	Albania LCC 2010
6966	16	z	44.7833333333333,-87,45.4833333333333,47.0833333333333,609601.219202438,0,1.0000382,us-ft	1d	Michigan North
6982	=3823	d3	
6983	=3823	d3	
6984	3i	0	31.7343936111111,35.2045169444444,1.0000067,219529.584,626907.39	d4	
6989	=3823	d5	
6990	=3823	d5	
6991	=6984	d6	
7005	3k	1	37	4y	UTM zone 37N
7006	3k	1	38	4y	UTM zone 38N
7007	3k	1	39	4y	UTM zone 39N
7034	=3823	d7	
7035	=4269	d7	
7036	=3823	d8	
7037	=4269	d8	
7038	=3823	d9	
7039	=4269	d9	
7040	=3823	da	
7041	=4269	da	
7042	=3823	db	
7057	w	l	43.2,43.2,-95.25,1.000052,3505207.01041402,2926085.8521717,us-ft	cl	IaRCS zone 1
7058	w	l	43.1666666666667,43.1666666666667,-92.75,1.000043,3810007.62001524,2987045.97409195,us-ft	cl	IaRCS zone 2
7059	w	e	40.25,-91.2,1.000035,4114808.22961646,2529845.05969012,us-ft	cl	IaRCS zone 3
7060	w	l	42.5333333333333,42.5333333333333,-94.8333333333333,1.000045,4419608.83921768,2621285.24257048,us-ft	cl	IaRCS zone 4
7061	w	l	42.65,42.65,-92.25,1.000032,4724409.4488189,2712725.42545085,us-ft	cl	IaRCS zone 5
7062	w	e	40.25,-95.7333333333333,1.000039,5029210.05842011,2011684.02336805,us-ft	cl	IaRCS zone 6
7063	w	e	40.25,-94.6333333333333,1.000045,5334010.66802133,2072644.14528829,us-ft	cl	IaRCS zone 7
7064	w	e	40.25,-93.7166666666667,1.000033,5638811.27762255,2133604.26720853,us-ft	cl	IaRCS zone 8
7065	w	e	40.25,-92.8166666666667,1.000027,5943611.88722377,2194564.38912878,us-ft	cl	IaRCS zone 9
7066	w	l	41.8333333333333,41.8333333333333,-91.6666666666667,1.00002,6248412.49682499,2438404.87680975,us-ft	cl	IaRCS zone 10
7067	w	e	40.25,-90.5333333333333,1.000027,6553213.10642621,2316484.63296926,us-ft	cl	IaRCS zone 11
7068	w	l	40.9166666666667,40.9166666666667,-93.75,1.000037,6858013.71602743,1889763.77952756,us-ft	cl	IaRCS zone 12
7069	w	e	40.25,-91.9166666666667,1.00002,7162814.32562865,1950723.9014478,us-ft	cl	IaRCS zone 13
7070	w	e	40.25,-91.25,1.000018,7467614.93522987,1889763.77952756,us-ft	cl	IaRCS zone 14
7072	=3823	dc	
7073	=3823	dc	
7074	w	8	37,	dc	UTM zone 37S
7075	=4471	dc	UTM zone 38S
7076	=5644	dc	UTM zone 39S
7077	=2975	dc	UTM zone 40S
7078	w	8	41,	dc	UTM zone 41S
7079	w	8	42,	dc	UTM zone 42S
7080	w	8	43,	dc	UTM zone 43S
7081	w	8	44,	dc	UTM zone 44S
7084	=4269	db	
7085	=3823	dd	
7086	=4269	dd	
7087	=3823	de	
7109	w	0	48.5,-112.5,1.00016,150000,0	cl	RMTCRS St Mary (m)
7110	w	0	48,-112.5,1.00019,100000,0	cl	RMTCRS Blackfeet (m)
7111	w	5	48.5,48.5,-111,1.000145,150000,200000	cl	RMTCRS Milk River (m)
7112	w	5	48.5,48.5,-108.5,1.00012,200000,150000	cl	RMTCRS Fort Belknap (m)
7113	w	5	48.3333333333333,48.3333333333333,-105.5,1.00012,200000,100000	cl	RMTCRS Fort Peck Assiniboine (m)
7114	w	5	48.3333333333333,48.3333333333333,-105.5,1.00009,100000,50000	cl	RMTCRS Fort Peck Sioux (m)
7115	w	0	44.75,-107.75,1.000148,200000,0	cl	RMTCRS Crow (m)
7116	w	5	46.25,46.25,-111.25,1.000185,100000,100000	cl	RMTCRS Bobcat (m)
7117	w	5	45.7833333333333,45.7833333333333,-108.416666666667,1.0001515,200000,50000	cl	RMTCRS Billings (m)
7118	w	0	42.6666666666667,-108.333333333333,1.00024,100000,0	cl	RMTCRS Wind River (m)
7119	w	e	48.5,-112.5,1.00016,150000.00001464,0,ft	cl	RMTCRS St Mary (ft)
7120	w	e	48,-112.5,1.00019,99999.9999996,0,ft	cl	RMTCRS Blackfeet (ft)
7121	w	l	48.5,48.5,-111,1.000145,150000.00001464,199999.9999992,ft	cl	RMTCRS Milk River (ft)
7122	w	l	48.5,48.5,-108.5,1.00012,199999.9999992,150000.00001464,ft	cl	RMTCRS Fort Belknap (ft)
7123	w	l	48.3333333333333,48.3333333333333,-105.5,1.00012,199999.9999992,99999.9999996,ft	cl	RMTCRS Fort Peck Assiniboine (ft)
7124	w	l	48.3333333333333,48.3333333333333,-105.5,1.00009,99999.9999996,49999.99971024,ft	cl	RMTCRS Fort Peck Sioux (ft)
7125	w	e	44.75,-107.75,1.000148,199999.9999992,0,ft	cl	RMTCRS Crow (ft)
7126	w	l	46.25,46.25,-111.25,1.000185,99999.9999996,99999.9999996,ft	cl	RMTCRS Bobcat (ft)
7127	w	l	45.7833333333333,45.7833333333333,-108.416666666667,1.0001515,199999.9999992,50000.00001504,ft	cl	RMTCRS Billings (ft)
7128	w	e	42.6666666666667,-108.333333333333,1.00024,99999.9999898399,0,us-ft	cl	RMTCRS Wind River (ftUS)
7131	w	0	37.75,-122.45,1.000007,48000,24000	cl	San Francisco CS13
7132	w	e	37.75,-122.45,1.000007,48000,24000,us-ft	cl	San Francisco CS13 (ftUS)
7133	=4269	de	
7135	=4130	df	
7136	=4130	df	
7138	=4130	dg	
7139	=4130	dg	
7142	5m	0	31.7340969444444,35.2120805555556,1,170251.555,126867.909	7x	Palestine Grid modified
7257	w	0	40.55,-84.95,1.000034,240000,36000	cl	InGCS Adams (m)
7258	w	e	40.55,-84.95,1.000034,240000,36000,us-ft	cl	InGCS Adams (ftUS)
7259	w	0	40.9,-85.05,1.000031,240000,36000	cl	InGCS Allen (m)
7260	w	e	40.9,-85.05,1.000031,240000,36000,us-ft	cl	InGCS Allen (ftUS)
7261	w	0	39,-85.85,1.000026,240000,36000	cl	InGCS Bartholomew (m)
7262	w	e	39,-85.85,1.000026,240000,36000,us-ft	cl	InGCS Bartholomew (ftUS)
7263	w	0	40.45,-87.3,1.000029,240000,36000	cl	InGCS Benton (m)
7264	w	e	40.45,-87.3,1.000029,240000,36000,us-ft	cl	InGCS Benton (ftUS)
7265	w	0	40.05,-85.4,1.000038,240000,36000	cl	InGCS Blackford-Delaware (m)
7266	w	e	40.05,-85.4,1.000038,240000,36000,us-ft	cl	InGCS Blackford-Delaware (ftUS)
7267	w	0	39.6,-86.5,1.000036,240000,36000	cl	InGCS Boone-Hendricks (m)
7268	w	e	39.6,-86.5,1.000036,240000,36000,us-ft	cl	InGCS Boone-Hendricks (ftUS)
7269	w	0	39,-86.3,1.00003,240000,36000	cl	InGCS Brown (m)
7270	w	e	39,-86.3,1.00003,240000,36000,us-ft	cl	InGCS Brown (ftUS)
7271	w	0	40.4,-86.65,1.000026,240000,36000	cl	InGCS Carroll (m)
7272	w	e	40.4,-86.65,1.000026,240000,36000,us-ft	cl	InGCS Carroll (ftUS)
7273	w	0	40.55,-86.4,1.000028,240000,36000	cl	InGCS Cass (m)
7274	w	e	40.55,-86.4,1.000028,240000,36000,us-ft	cl	InGCS Cass (ftUS)
7275	w	0	38.15,-85.6,1.000021,240000,36000	cl	InGCS Clark-Floyd-Scott (m)
7276	w	e	38.15,-85.6,1.000021,240000,36000,us-ft	cl	InGCS Clark-Floyd-Scott (ftUS)
7277	w	0	39.15,-87.15,1.000024,240000,36000	cl	InGCS Clay (m)
7278	w	e	39.15,-87.15,1.000024,240000,36000,us-ft	cl	InGCS Clay (ftUS)
7279	w	0	40.15,-86.6,1.000032,240000,36000	cl	InGCS Clinton (m)
7280	w	e	40.15,-86.6,1.000032,240000,36000,us-ft	cl	InGCS Clinton (ftUS)
7281	w	0	38.1,-86.5,1.000025,240000,36000	cl	InGCS Crawford-Lawrence-Orange (m)
7282	w	e	38.1,-86.5,1.000025,240000,36000,us-ft	cl	InGCS Crawford-Lawrence-Orange (ftUS)
7283	w	0	38.45,-87.1,1.000018,240000,36000	cl	InGCS Daviess-Greene (m)
7284	w	e	38.45,-87.1,1.000018,240000,36000,us-ft	cl	InGCS Daviess-Greene (ftUS)
7285	w	0	38.65,-84.9,1.000029,240000,36000	cl	InGCS Dearborn-Ohio-Switzerland (m)
7286	w	e	38.65,-84.9,1.000029,240000,36000,us-ft	cl	InGCS Dearborn-Ohio-Switzerland (ftUS)
7287	w	0	39.1,-85.65,1.000036,240000,36000	cl	InGCS Decatur-Rush (m)
7288	w	e	39.1,-85.65,1.000036,240000,36000,us-ft	cl	InGCS Decatur-Rush (ftUS)
7289	w	0	41.25,-84.95,1.000036,240000,36000	cl	InGCS DeKalb (m)
7290	w	e	41.25,-84.95,1.000036,240000,36000,us-ft	cl	InGCS DeKalb (ftUS)
7291	w	0	38.2,-86.95,1.00002,240000,36000	cl	InGCS Dubois-Martin (m)
7292	w	e	38.2,-86.95,1.00002,240000,36000,us-ft	cl	InGCS Dubois-Martin (ftUS)
7293	w	0	40.65,-85.85,1.000033,240000,36000	cl	InGCS Elkhart-Kosciusko-Wabash (m)
7294	w	e	40.65,-85.85,1.000033,240000,36000,us-ft	cl	InGCS Elkhart-Kosciusko-Wabash (ftUS)
7295	w	0	39.25,-85.05,1.000038,240000,36000	cl	InGCS Fayette-Franklin-Union (m)
7296	w	e	39.25,-85.05,1.000038,240000,36000,us-ft	cl	InGCS Fayette-Franklin-Union (ftUS)
7297	w	0	39.95,-87.3,1.000025,240000,36000	cl	InGCS Fountain-Warren (m)
7298	w	e	39.95,-87.3,1.000025,240000,36000,us-ft	cl	InGCS Fountain-Warren (ftUS)
7299	w	0	40.9,-86.3,1.000031,240000,36000	cl	InGCS Fulton-Marshall-St. Joseph (m)
7300	w	e	40.9,-86.3,1.000031,240000,36000,us-ft	cl	InGCS Fulton-Marshall-St. Joseph (ftUS)
7301	w	0	38.15,-87.65,1.000013,240000,36000	cl	InGCS Gibson (m)
7302	w	e	38.15,-87.65,1.000013,240000,36000,us-ft	cl	InGCS Gibson (ftUS)
7303	w	0	40.35,-85.7,1.000034,240000,36000	cl	InGCS Grant (m)
7304	w	e	40.35,-85.7,1.000034,240000,36000,us-ft	cl	InGCS Grant (ftUS)
7305	w	0	39.9,-86,1.000034,240000,36000	cl	InGCS Hamilton-Tipton (m)
7306	w	e	39.9,-86,1.000034,240000,36000,us-ft	cl	InGCS Hamilton-Tipton (ftUS)
7307	w	0	39.65,-85.8,1.000036,240000,36000	cl	InGCS Hancock-Madison (m)
7308	w	e	39.65,-85.8,1.000036,240000,36000,us-ft	cl	InGCS Hancock-Madison (ftUS)
7309	w	0	37.95,-86.15,1.000027,240000,36000	cl	InGCS Harrison-Washington (m)
7310	w	e	37.95,-86.15,1.000027,240000,36000,us-ft	cl	InGCS Harrison-Washington (ftUS)
7311	w	0	39.75,-85.45,1.000043,240000,36000	cl	InGCS Henry (m)
7312	w	e	39.75,-85.45,1.000043,240000,36000,us-ft	cl	InGCS Henry (ftUS)
7313	w	0	40.35,-86.15,1.000031,240000,36000	cl	InGCS Howard-Miami (m)
7314	w	e	40.35,-86.15,1.000031,240000,36000,us-ft	cl	InGCS Howard-Miami (ftUS)
7315	w	0	40.65,-85.5,1.000034,240000,36000	cl	InGCS Huntington-Whitley (m)
7316	w	e	40.65,-85.5,1.000034,240000,36000,us-ft	cl	InGCS Huntington-Whitley (ftUS)
7317	w	0	38.7,-85.95,1.000022,240000,36000	cl	InGCS Jackson (m)
7318	w	e	38.7,-85.95,1.000022,240000,36000,us-ft	cl	InGCS Jackson (ftUS)
7319	w	0	40.7,-87.1,1.000027,240000,36000	cl	InGCS Jasper-Porter (m)
7320	w	e	40.7,-87.1,1.000027,240000,36000,us-ft	cl	InGCS Jasper-Porter (ftUS)
7321	w	0	40.3,-85,1.000038,240000,36000	cl	InGCS Jay (m)
7322	w	e	40.3,-85,1.000038,240000,36000,us-ft	cl	InGCS Jay (ftUS)
7323	w	0	38.55,-85.35,1.000028,240000,36000	cl	InGCS Jefferson (m)
7324	w	e	38.55,-85.35,1.000028,240000,36000,us-ft	cl	InGCS Jefferson (ftUS)
7325	w	0	38.8,-85.8,1.000025,240000,36000	cl	InGCS Jennings (m)
7326	w	e	38.8,-85.8,1.000025,240000,36000,us-ft	cl	InGCS Jennings (ftUS)
7327	w	0	39.3,-86.15,1.000031,240000,36000	cl	InGCS Johnson-Marion (m)
7328	w	e	39.3,-86.15,1.000031,240000,36000,us-ft	cl	InGCS Johnson-Marion (ftUS)
7329	w	0	38.4,-87.45,1.000015,240000,36000	cl	InGCS Knox (m)
7330	w	e	38.4,-87.45,1.000015,240000,36000,us-ft	cl	InGCS Knox (ftUS)
7331	w	0	41.25,-85.45,1.000037,240000,36000	cl	InGCS LaGrange-Noble (m)
7332	w	e	41.25,-85.45,1.000037,240000,36000,us-ft	cl	InGCS LaGrange-Noble (ftUS)
7333	w	0	40.7,-87.4,1.000026,240000,36000	cl	InGCS Lake-Newton (m)
7334	w	e	40.7,-87.4,1.000026,240000,36000,us-ft	cl	InGCS Lake-Newton (ftUS)
7335	w	0	40.9,-86.75,1.000027,240000,36000	cl	InGCS LaPorte-Pulaski-Starke (m)
7336	w	e	40.9,-86.75,1.000027,240000,36000,us-ft	cl	InGCS LaPorte-Pulaski-Starke (ftUS)
7337	w	0	38.95,-86.5,1.000028,240000,36000	cl	InGCS Monroe-Morgan (m)
7338	w	e	38.95,-86.5,1.000028,240000,36000,us-ft	cl	InGCS Monroe-Morgan (ftUS)
7339	w	0	39.45,-86.95,1.000031,240000,36000	cl	InGCS Montgomery-Putnam (m)
7340	w	e	39.45,-86.95,1.000031,240000,36000,us-ft	cl	InGCS Montgomery-Putnam (ftUS)
7341	w	0	39.15,-86.9,1.000026,240000,36000	cl	InGCS Owen (m)
7342	w	e	39.15,-86.9,1.000026,240000,36000,us-ft	cl	InGCS Owen (ftUS)
7343	w	0	39.6,-87.35,1.000022,240000,36000	cl	InGCS Parke-Vermillion (m)
7344	w	e	39.6,-87.35,1.000022,240000,36000,us-ft	cl	InGCS Parke-Vermillion (ftUS)
7345	w	0	37.8,-86.7,1.00002,240000,36000	cl	InGCS Perry (m)
7346	w	e	37.8,-86.7,1.00002,240000,36000,us-ft	cl	InGCS Perry (ftUS)
7347	w	0	37.85,-87.3,1.000015,240000,36000	cl	InGCS Pike-Warrick (m)
7348	w	e	37.85,-87.3,1.000015,240000,36000,us-ft	cl	InGCS Pike-Warrick (ftUS)
7349	w	0	37.75,-87.95,1.000013,240000,36000	cl	InGCS Posey (m)
7350	w	e	37.75,-87.95,1.000013,240000,36000,us-ft	cl	InGCS Posey (ftUS)
7351	w	0	39.7,-85.05,1.000044,240000,36000	cl	InGCS Randolph-Wayne (m)
7352	w	e	39.7,-85.05,1.000044,240000,36000,us-ft	cl	InGCS Randolph-Wayne (ftUS)
7353	w	0	38.9,-85.3,1.000038,240000,36000	cl	InGCS Ripley (m)
7354	w	e	38.9,-85.3,1.000038,240000,36000,us-ft	cl	InGCS Ripley (ftUS)
7355	w	0	39.3,-85.9,1.00003,240000,36000	cl	InGCS Shelby (m)
7356	w	e	39.3,-85.9,1.00003,240000,36000,us-ft	cl	InGCS Shelby (ftUS)
7357	w	0	37.75,-87.05,1.000014,240000,36000	cl	InGCS Spencer (m)
7358	w	e	37.75,-87.05,1.000014,240000,36000,us-ft	cl	InGCS Spencer (ftUS)
7359	w	0	41.5,-85,1.000041,240000,36000	cl	InGCS Steuben (m)
7360	w	e	41.5,-85,1.000041,240000,36000,us-ft	cl	InGCS Steuben (ftUS)
7361	w	0	38.9,-87.5,1.000017,240000,36000	cl	InGCS Sullivan (m)
7362	w	e	38.9,-87.5,1.000017,240000,36000,us-ft	cl	InGCS Sullivan (ftUS)
7363	w	0	40.2,-86.9,1.000026,240000,36000	cl	InGCS Tippecanoe-White (m)
7364	w	e	40.2,-86.9,1.000026,240000,36000,us-ft	cl	InGCS Tippecanoe-White (ftUS)
7365	w	0	37.8,-87.55,1.000015,240000,36000	cl	InGCS Vanderburgh (m)
7366	w	e	37.8,-87.55,1.000015,240000,36000,us-ft	cl	InGCS Vanderburgh (ftUS)
7367	w	0	39.25,-87.45,1.00002,240000,36000	cl	InGCS Vigo (m)
7368	w	e	39.25,-87.45,1.00002,240000,36000,us-ft	cl	InGCS Vigo (ftUS)
7369	w	0	40.55,-85.25,1.000034,240000,36000	cl	InGCS Wells (m)
7370	w	e	40.55,-85.25,1.000034,240000,36000,us-ft	cl	InGCS Wells (ftUS)
7372	87	q		dh	
7373	=3823	dh	
7374	=3892	dh	UTM zone 39N
7375	w	1	40	dh	UTM zone 40N
7376	w	1	41	dh	UTM zone 41N
7400	7h	q		di	
7404	=4120	dj	
7405	5l	0	49,-2,0.9996012717,400000,-100000	7u	British National Grid + ODN height
7406	88	q		dk	
7407	88	d	34,-101.5,34.65,36.1833333333333,609601.219202438,0,us-ft	1d	Texas North + NGVD29 height (ftUS)
7409	=3823	dl	
7410	=4696	dm	
7411	7h	5	46.8,46.8,0,0.99987742,600000,2200000	am	Lambert zone II + NGF Lallemand height
7414	=4120	dn	
7415	2h	c	52.1561605555556,5.38763888888889,0.9999079,155000,463000	81	RD New + NAP height
7416	=5555	1a	UTM zone 32N + DVR90 height
7417	=5556	1a	UTM zone 33N + DVR90 height
7418	3i	0	0,9.5,0.99995,200000,0	1a	Kp2000 Jutland + DVR90 height
7419	3i	0	0,12,0.99995,500000,0	1a	Kp2000 Zealand + DVR90 height
7420	3i	0	0,15,1,900000,0	1a	Kp2000 Bornholm + DVR90 height
7421	=7411	am	Lambert zone II + NGF-IGN69 height
7422	7h	5	44.1,44.1,0,0.999877499,600000,3200000	am	Lambert zone III + NGF-IGN69 height
7423	=3823	do	
7528	w	0	43.3666666666667,-90,1.0000365285,147218.6942,0.0037	cl	WISCRS Adams and Juneau (m)
7529	w	0	45.7061111111111,-90.6222222222222,1.0000495683,172821.9461,0.0017	cl	WISCRS Ashland (m)
7530	w	0	45.1333333333333,-91.85,1.0000486665,93150,0.0029	cl	WISCRS Barron (m)
7531	w	5	46.6696483772222,46.6696483772222,-91.1527777777778,1.0000331195,228600.4575,148551.4837	cl	WISCRS Bayfield (m)
7532	w	0	43,-88,1.00002,31600,4600	cl	WISCRS Brown (m)
7533	w	0	43.4813888888889,-91.7972222222222,1.0000382778,175260.3502,0.0048	cl	WISCRS Buffalo (m)
7534	w	5	45.8987148658333,45.8987148658333,-92.4577777777778,1.0000383841,64008.1276,59445.9043	cl	WISCRS Burnett (m)
7535	w	0	42.7194444444444,-88.5,1.0000286569,244754.8893,0.0049	cl	WISCRS Calumet, Fond du Lac, Outagamie and Winnebago (m)
7536	w	5	44.9778568986111,44.9778568986111,-91.2944444444444,1.0000391127,60045.72,44091.4346	cl	WISCRS Chippewa (m)
7537	w	0	43.6,-90.7083333333333,1.0000463003,199949.1989,0.0086	cl	WISCRS Clark (m)
7538	w	5	43.4625466458333,43.4625466458333,-89.3944444444444,1.00003498,169164.3381,111569.6134	cl	WISCRS Columbia (m)
7539	w	5	43.200055605,43.200055605,-90.9388888888889,1.0000349151,113690.6274,53703.1201	cl	WISCRS Crawford (m)
7540	w	5	43.0695160375,43.0695160375,-89.4222222222222,1.0000384786,247193.2944,146591.9896	cl	WISCRS Dane (m)
7541	w	0	41.4722222222222,-88.775,1.0000346418,263347.7263,0.0076	cl	WISCRS Dodge and Jefferson (m)
7542	w	0	44.4,-87.2722222222222,1.0000187521,158801.1176,0.0023	cl	WISCRS Door (m)
7543	w	0	45.8833333333333,-91.9166666666667,1.0000385418,59131.3183,0.0041	cl	WISCRS Douglas (m)
7544	w	0	44.4083333333333,-91.8944444444444,1.0000410324,51816.104,0.003	cl	WISCRS Dunn (m)
7545	w	5	44.8722811263889,44.8722811263889,-91.2888888888889,1.000035079,120091.4402,91687.9239	cl	WISCRS Eau Claire (m)
7546	w	0	45.4388888888889,-88.1416666666667,1.0000552095,133502.6683,0.0063	cl	WISCRS Florence (m)
7547	w	0	44.0055555555556,-88.6333333333333,1.0000673004,275844.5533,0.0157	cl	WISCRS Forest (m)
7548	w	0	41.4111111111111,-90.8,1.0000349452,242316.4841,0.01	cl	WISCRS Grant (m)
7549	w	5	42.6375622769444,42.6375622769444,-89.8388888888889,1.0000390487,170078.7403,45830.2947	cl	WISCRS Green and Lafayette (m)
7550	w	5	43.8070001177778,43.8070001177778,-89.2416666666667,1.0000344057,150876.3018,79170.7795	cl	WISCRS Green Lake and Marquette (m)
7551	w	0	42.5388888888889,-90.1611111111111,1.0000394961,113081.0261,0.0045	cl	WISCRS Iowa (m)
7552	w	0	45.4333333333333,-90.2555555555556,1.0000677153,220980.4419,0.0085	cl	WISCRS Iron (m)
7553	w	0	44.2533351277778,-90.8442965194444,1.0000353,27000,25000	cl	WISCRS Jackson (m)
7554	w	0	42.2166666666667,-87.8944444444444,1.0000260649,185928.3728,0.0009	cl	WISCRS Kenosha, Milwaukee, Ozaukee and Racine (m)
7555	w	0	43.2666666666667,-87.55,1.0000233704,79857.7614,0.0012	cl	WISCRS Kewaunee, Manitowoc and Sheboygan (m)
7556	w	0	43.4511111111111,-91.3166666666667,1.0000319985,130454.6598,0.0033	cl	WISCRS La Crosse (m)
7557	w	5	45.1542371052778,45.1542371052778,-89.0333333333333,1.0000627024,198425.197,105279.7829	cl	WISCRS Langlade (m)
7558	w	0	44.8444444444444,-89.7333333333333,1.0000599003,116129.0323,0.0058	cl	WISCRS Lincoln (m)
7559	w	5	44.9009044236111,44.9009044236111,-89.77,1.000053289,74676.1493,55049.2669	cl	WISCRS Marathon (m)
7560	w	0	44.6916666666667,-87.7111111111111,1.0000234982,238658.8794,0.0032	cl	WISCRS Marinette (m)
7561	w	0	44.7166666666667,-88.4166666666667,1.0000362499,105461.0121,0.0029	cl	WISCRS Menominee (m)
7562	w	5	44.0000739286111,44.0000739286111,-90.6416666666667,1.0000434122,204521.209,121923.9861	cl	WISCRS Monroe (m)
7563	w	0	44.3972222222222,-87.9083333333333,1.0000236869,182880.3676,0.0033	cl	WISCRS Oconto (m)
7564	w	5	45.7042237702778,45.7042237702778,-89.5444444444444,1.0000686968,70104.1401,57588.0346	cl	WISCRS Oneida (m)
7565	w	5	44.6361488719444,44.6361488719444,-92.2277777777778,1.0000362977,167640.3354,86033.0876	cl	WISCRS Pepin and Pierce (m)
7566	w	0	44.6611111111111,-92.6333333333333,1.0000433849,141732.2823,0.0059	cl	WISCRS Polk (m)
7567	w	5	44.4168239752778,44.4168239752778,-89.5,1.000039936,56388.1128,50022.1874	cl	WISCRS Portage (m)
7568	w	0	44.5555555555556,-90.4888888888889,1.0000649554,227990.8546,0.0109	cl	WISCRS Price (m)
7569	w	5	43.3223129275,43.3223129275,-90.4305555555556,1.0000375653,202387.6048,134255.4253	cl	WISCRS Richland (m)
7570	w	0	41.9444444444444,-89.0722222222222,1.0000337311,146304.2926,0.0068	cl	WISCRS Rock (m)
7571	w	0	43.9194444444444,-91.0666666666667,1.0000495976,250546.1013,0.0234	cl	WISCRS Rusk (m)
7572	w	0	42.8194444444444,-89.9,1.0000373868,185623.5716,0.0051	cl	WISCRS Sauk (m)
7573	w	5	45.9000991313889,45.9000991313889,-91.1166666666667,1.0000573461,216713.2336,120734.1631	cl	WISCRS Sawyer (m)
7574	w	0	44.0361111111111,-88.6055555555556,1.000032144,262433.3253,0.0096	cl	WISCRS Shawano (m)
7575	w	0	44.0361111111111,-92.6333333333333,1.0000381803,165506.7302,0.0103	cl	WISCRS St. Croix (m)
7576	w	5	45.1778220858333,45.1778220858333,-90.4833333333333,1.0000597566,187147.5744,107746.7522	cl	WISCRS Taylor (m)
7577	w	0	43.1611111111111,-91.3666666666667,1.0000361538,256946.9138,0.0041	cl	WISCRS Trempealeau (m)
7578	w	5	43.5750329397222,43.5750329397222,-90.7833333333333,1.0000408158,222504.4451,47532.0602	cl	WISCRS Vernon (m)
7579	w	5	46.0778440905556,46.0778440905556,-89.4888888888889,1.0000730142,134417.0689,50337.1092	cl	WISCRS Vilas (m)
7580	w	5	42.6694620969444,42.6694620969444,-88.5416666666667,1.0000367192,232562.8651,111088.2224	cl	WISCRS Walworth (m)
7581	w	5	45.9612198333333,45.9612198333333,-91.7833333333333,1.0000475376,234086.8682,188358.6058	cl	WISCRS Washburn (m)
7582	w	0	42.9180555555556,-88.0638888888889,1.00003738,120091.4415,0.003	cl	WISCRS Washington (m)
7583	w	0	42.5694444444444,-88.225,1.0000346179,208788.418,0.0034	cl	WISCRS Waukesha (m)
7584	w	0	43.4202777777778,-88.8166666666667,1.0000333645,185013.9709,0.007	cl	WISCRS Waupaca (m)
7585	w	5	44.1139440458333,44.1139440458333,-89.2416666666667,1.0000392096,120091.4402,45069.7587	cl	WISCRS Waushara (m)
7586	w	5	44.3625954694444,44.3625954694444,-90,1.0000421209,208483.6173,134589.754	cl	WISCRS Wood (m)
7587	w	e	43.3666666666667,-90,1.0000365285,147218.694132588,0.00365760731521463,us-ft	cl	WISCRS Adams and Juneau (ftUS)
7588	w	e	45.7061111111111,-90.6222222222222,1.0000495683,172821.945948692,0.00182880365760731,us-ft	cl	WISCRS Ashland (ftUS)
7589	w	e	45.1333333333333,-91.85,1.0000486665,93150,0.00304800609601219,us-ft	cl	WISCRS Barron (ftUS)
7590	w	l	46.6696483772222,46.6696483772222,-91.1527777777778,1.0000331195,228600.457505715,148551.483566167,us-ft	cl	WISCRS Bayfield (ftUS)
7591	w	e	43,-88,1.00002,31599.9998983998,4599.99989839979,us-ft	cl	WISCRS Brown (ftUS)
7592	w	e	43.4813888888889,-91.7972222222222,1.0000382778,175260.3502159,0.0048768097536195,us-ft	cl	WISCRS Buffalo (ftUS)
7593	w	l	45.8987148658333,45.8987148658333,-92.4577777777778,1.0000383841,64008.1277114554,59445.9041910083,us-ft	cl	WISCRS Burnett (ftUS)
7594	w	e	42.7194444444444,-88.5,1.0000286569,244754.889204978,0.0048768097536195,us-ft	cl	WISCRS Calumet, Fond du Lac, Outagamie and Winnebago (ftUS)
7595	w	l	44.9778568986111,44.9778568986111,-91.2944444444444,1.0000391127,60045.7200914401,44091.434493269,us-ft	cl	WISCRS Chippewa (ftUS)
7596	w	e	43.6,-90.7083333333333,1.0000463003,199949.198983998,0.00853441706883413,us-ft	cl	WISCRS Clark (ftUS)
7597	w	l	43.4625466458333,43.4625466458333,-89.3944444444444,1.00003498,169164.338023876,111569.613512827,us-ft	cl	WISCRS Columbia (ftUS)
7598	w	l	43.200055605,43.200055605,-90.9388888888889,1.0000349151,113690.627381255,53703.1202438405,us-ft	cl	WISCRS Crawford (ftUS)
7599	w	l	43.0695160375,43.0695160375,-89.4222222222222,1.0000384786,247193.294386589,146591.989636779,us-ft	cl	WISCRS Dane (ftUS)
7600	w	e	41.4722222222222,-88.775,1.0000346418,263347.726390653,0.00762001524003048,us-ft	cl	WISCRS Dodge and Jefferson (ftUS)
7601	w	e	44.4,-87.2722222222222,1.0000187521,158801.117602235,0.00243840487680975,us-ft	cl	WISCRS Door (ftUS)
7602	w	e	45.8833333333333,-91.9166666666667,1.0000385418,59131.3182626365,0.00396240792481585,us-ft	cl	WISCRS Douglas (ftUS)
7603	w	e	44.4083333333333,-91.8944444444444,1.0000410324,51816.1039370078,0.00304800609601219,us-ft	cl	WISCRS Dunn (ftUS)
7604	w	l	44.8722811263889,44.8722811263889,-91.2888888888889,1.000035079,120091.44018288,91687.9239014477,us-ft	cl	WISCRS Eau Claire (ftUS)
7605	w	e	45.4388888888889,-88.1416666666667,1.0000552095,133502.668224536,0.0064008128016256,us-ft	cl	WISCRS Florence (ftUS)
7606	w	e	44.0055555555556,-88.6333333333333,1.0000673004,275844.553213106,0.0158496316992634,us-ft	cl	WISCRS Forest (ftUS)
7607	w	e	41.4111111111111,-90.8,1.0000349452,242316.484023368,0.0100584201168402,us-ft	cl	WISCRS Grant (ftUS)
7608	w	l	42.6375622769444,42.6375622769444,-89.8388888888889,1.0000390487,170078.74015748,45830.2948437897,us-ft	cl	WISCRS Green and Lafayette (ftUS)
7609	w	l	43.8070001177778,43.8070001177778,-89.2416666666667,1.0000344057,150876.301752603,79170.7793751587,us-ft	cl	WISCRS Green Lake and Marquette (ftUS)
7610	w	e	42.5388888888889,-90.1611111111111,1.0000394961,113081.026162052,0.00457200914401829,us-ft	cl	WISCRS Iowa (ftUS)
7611	w	e	45.4333333333333,-90.2555555555556,1.0000677153,220980.441960884,0.00853441706883413,us-ft	cl	WISCRS Iron (ftUS)
7612	w	e	44.2533351277778,-90.8442965194444,1.0000353,27000,24999.9998983998,us-ft	cl	WISCRS Jackson (ftUS)
7613	w	e	42.2166666666667,-87.8944444444444,1.0000260649,185928.372771145,0.000914401828803657,us-ft	cl	WISCRS Kenosha, Milwaukee, Ozaukee and Racine (ftUS)
7614	w	e	43.2666666666667,-87.55,1.0000233704,79857.761544323,0.00121920243840488,us-ft	cl	WISCRS Kewaunee, Manitowoc and Sheboygan (ftUS)
7615	w	e	43.4511111111111,-91.3166666666667,1.0000319985,130454.659690119,0.00335280670561341,us-ft	cl	WISCRS La Crosse (ftUS)
7616	w	l	45.1542371052778,45.1542371052778,-89.0333333333333,1.0000627024,198425.196850394,105279.782880366,us-ft	cl	WISCRS Langlade (ftUS)
7617	w	e	44.8444444444444,-89.7333333333333,1.0000599003,116129.032258064,0.00579121158242316,us-ft	cl	WISCRS Lincoln (ftUS)
7618	w	l	44.9009044236111,44.9009044236111,-89.77,1.000053289,74676.1493522987,55049.2669545339,us-ft	cl	WISCRS Marathon (ftUS)
7619	w	e	44.6916666666667,-87.7111111111111,1.0000234982,238658.879451359,0.00304800609601219,us-ft	cl	WISCRS Marinette (ftUS)
7620	w	e	44.7166666666667,-88.4166666666667,1.0000362499,105461.012141224,0.00304800609601219,us-ft	cl	WISCRS Menominee (ftUS)
7621	w	l	44.0000739286111,44.0000739286111,-90.6416666666667,1.0000434122,204521.209042418,121923.986182372,us-ft	cl	WISCRS Monroe (ftUS)
7622	w	e	44.3972222222222,-87.9083333333333,1.0000236869,182880.367589535,0.00335280670561341,us-ft	cl	WISCRS Oconto (ftUS)
7623	w	l	45.7042237702778,45.7042237702778,-89.5444444444444,1.0000686968,70104.1402082804,57588.0347472695,us-ft	cl	WISCRS Oneida (ftUS)
7624	w	l	44.6361488719444,44.6361488719444,-92.2277777777778,1.0000362977,167640.33528067,86033.0877317754,us-ft	cl	WISCRS Pepin and Pierce (ftUS)
7625	w	e	44.6611111111111,-92.6333333333333,1.0000433849,141732.282245364,0.00579121158242316,us-ft	cl	WISCRS Polk (ftUS)
7626	w	l	44.4168239752778,44.4168239752778,-89.5,1.000039936,56388.1127762255,50022.1874523749,us-ft	cl	WISCRS Portage (ftUS)
7627	w	e	44.5555555555556,-90.4888888888889,1.0000649554,227990.854457709,0.0109728219456439,us-ft	cl	WISCRS Price (ftUS)
7628	w	l	43.3223129275,43.3223129275,-90.4305555555556,1.0000375653,202387.604775209,134255.425450851,us-ft	cl	WISCRS Richland (ftUS)
7629	w	e	41.9444444444444,-89.0722222222222,1.0000337311,146304.292608585,0.00670561341122682,us-ft	cl	WISCRS Rock (ftUS)
7630	w	e	43.9194444444444,-91.0666666666667,1.0000495976,250546.101397003,0.0234696469392939,us-ft	cl	WISCRS Rusk (ftUS)
7631	w	e	42.8194444444444,-89.9,1.0000373868,185623.571551943,0.00518161036322072,us-ft	cl	WISCRS Sauk (ftUS)
7632	w	l	45.9000991313889,45.9000991313889,-91.1166666666667,1.0000573461,216713.233731267,120734.163169926,us-ft	cl	WISCRS Sawyer (ftUS)
7633	w	e	44.0361111111111,-88.6055555555556,1.000032144,262433.32517145,0.00944881889763779,us-ft	cl	WISCRS Shawano (ftUS)
7634	w	e	44.0361111111111,-92.6333333333333,1.0000381803,165506.73009906,0.0103632207264414,us-ft	cl	WISCRS St. Croix (ftUS)
7635	w	l	45.1778220858333,45.1778220858333,-90.4833333333333,1.0000597566,187147.574295148,107746.752146304,us-ft	cl	WISCRS Taylor (ftUS)
7636	w	e	43.1611111111111,-91.3666666666667,1.0000361538,256946.913893828,0.00396240792481585,us-ft	cl	WISCRS Trempealeau (ftUS)
7637	w	l	43.5750329397222,43.5750329397222,-90.7833333333333,1.0000408158,222504.44500889,47532.0603505207,us-ft	cl	WISCRS Vernon (ftUS)
7638	w	l	46.0778440905556,46.0778440905556,-89.4888888888889,1.0000730142,134417.068834138,50337.1092710185,us-ft	cl	WISCRS Vilas (ftUS)
7639	w	l	42.6694620969444,42.6694620969444,-88.5416666666667,1.0000367192,232562.86512573,111088.222402845,us-ft	cl	WISCRS Walworth (ftUS)
7640	w	l	45.9612198333333,45.9612198333333,-91.7833333333333,1.0000475376,234086.868173736,188358.605943612,us-ft	cl	WISCRS Washburn (ftUS)
7641	w	e	42.9180555555556,-88.0638888888889,1.00003738,120091.441402083,0.00304800609601219,us-ft	cl	WISCRS Washington (ftUS)
7642	w	e	42.5694444444444,-88.225,1.0000346179,208788.417881636,0.00335280670561341,us-ft	cl	WISCRS Waukesha (ftUS)
7643	w	e	43.4202777777778,-88.8166666666667,1.0000333645,185013.970942342,0.00701041402082804,us-ft	cl	WISCRS Waupaca (ftUS)
7644	w	l	44.1139440458333,44.1139440458333,-89.2416666666667,1.0000392096,120091.44018288,45069.7588011176,us-ft	cl	WISCRS Waushara (ftUS)
7645	w	l	44.3625954694444,44.3625954694444,-90,1.0000421209,208483.617272034,134589.753924308,us-ft	cl	WISCRS Wood (ftUS)
7657	=4130	dp	
7659	=4130	dq	
7661	=4130	dr	
7663	=4130	ds	
7665	=4130	dt	
7678	=4740	du	
7680	=4740	dv	
7682	89	q		dw	
7683	=7682	dw	
7685	=3823	dx	
7686	=3823	dx	
7692	w	0	0,68.5166666666667,1,1300000,14743.5	dx	zone 1
7693	w	0	0,71.5166666666667,1,2300000,14743.5	dx	zone 2
7694	w	0	0,74.5166666666667,1,3300000,14743.5	dx	zone 3
7695	w	0	0,77.5166666666667,1,4300000,14743.5	dx	zone 4
7696	w	0	0,80.5166666666667,1,5300000,14743.5	dx	zone 5
7755	1b	b	24,80,12.472955,35.1728044444444,4000000,4000000	1j	India NSF LCC
7756	1b	b	16.25543298,80.875,13.75,18.75,1000000,1000000	1j	Andhra Pradesh
7757	1b	b	28.00157897,94.5,27,29,1000000,1000000	1j	Arunachal Pradesh
7758	1b	b	26.00257703,92.75,24.6666666666667,27.3333333333333,1000000,1000000	1j	Assam
7759	1b	b	25.87725247,85.875,24.625,27.125,1000000,1000000	1j	Bihar
7760	1b	b	28.62510126,77,28.375,28.875,1000000,1000000	1j	Delhi
7761	1b	b	22.37807121,71.375,20.7916666666667,23.9583333333333,1000000,1000000	1j	Gujarat
7762	1b	b	29.25226266,76,28.0833333333333,30.4166666666667,1000000,1000000	1j	Haryana
7763	1b	b	31.75183497,77.375,30.75,32.75,1000000,1000000	1j	Himachal Pradesh
7764	1b	b	34.75570874,76.5,33.0833333333333,36.4166666666667,1000000,1000000	1j	Jammu and Kashmir
7765	1b	b	23.62652682,85.625,22.5416666666667,24.7083333333333,1000000,1000000	1j	Jharkhand
7766	1b	b	24.00529821,78.375,22,26,1000000,1000000	1j	Madhya Pradesh
7767	1b	b	18.88015774,76.75,16.625,21.125,1000000,1000000	1j	Maharashtra
7768	1b	b	24.75060911,94,24.0833333333333,25.4166666666667,1000000,1000000	1j	Manipur
7769	1b	b	25.62524747,91.375,25.2083333333333,26.0416666666667,1000000,1000000	1j	Meghalaya
7770	1b	b	26.12581974,94.375,25.375,26.875,1000000,1000000	1j	Nagaland
7771	1b	b	25.63452135,93.5,23.0416666666667,28.2083333333333,1000000,1000000	1j	India Northeast
7772	1b	b	20.25305174,84.375,18.5833333333333,21.9166666666667,1000000,1000000	1j	Orissa
7773	1b	b	31.00178226,75.375,30,32,1000000,1000000	1j	Punjab
7774	1b	b	26.88505546,73.875,24.2916666666667,29.4583333333333,1000000,1000000	1j	Rajasthan
7775	1b	b	27.13270823,80.875,24.875,29.375,1000000,1000000	1j	Uttar Pradesh
7776	1b	b	30.0017132,79.375,29,31,1000000,1000000	1j	Uttaranchal
7777	1b	0	10.25,93.25,0.9999428,1000000,1000000	1j	Andaman and Nicobar
7778	1b	0	21,82.25,0.9998332,1000000,1000000	1j	Chhattisgarh
7779	1b	0	15.375,74,0.9999913,1000000,1000000	1j	Goa
7780	1b	0	15.125,76.375,0.9998012,1000000,1000000	1j	Karnataka
7781	1b	0	10.5,76,0.9999177,1000000,1000000	1j	Kerala
7782	1b	0	10,73.125,0.9999536,1000000,1000000	1j	Lakshadweep
7783	1b	0	23.125,92.75,0.9999821,1000000,1000000	1j	Mizoram
7784	1b	0	27.625,88.5,0.9999926,1000000,1000000	1j	Sikkim
7785	1b	0	10.875,78.375,0.9997942,1000000,1000000	1j	Tamil Nadu
7786	1b	0	23.75,91.75,0.9999822,1000000,1000000	1j	Tripura
7787	1b	0	24.375,87.875,0.9998584,1000000,1000000	1j	West Bengal
7791	=3044	cw	UTM zone 32N
7792	=3006	cw	UTM zone 33N
7793	=3046	cw	UTM zone 34N
7794	=6875	cw	Italy zone (E-N)
7795	=6876	cw	Zone 12 (E-N)
7797	=3823	dy	
7798	=3823	dy	
7799	=3046	dy	UTM zone 34N (N-E)
7800	=3047	dy	UTM zone 35N (N-E)
7801	w	b	42.6678756833333,25.5,42,43.3333333333333,500000,4725824.3591	dy	CCS2005
7803	=3046	dy	UTM zone 34N
7805	=3048	dy	UTM zone 36N
7816	=4130	dz	
7825	1q	0	0.0833333333333333,23.5,1,1300000,0	1z	CS63 zone X1
7826	1q	0	0.0833333333333333,26.5,1,2300000,0	1z	CS63 zone X2
7827	1q	0	0.0833333333333333,29.5,1,3300000,0	1z	CS63 zone X3
7828	1q	0	0.0833333333333333,32.5,1,4300000,0	1z	CS63 zone X4
7829	1q	0	0.0833333333333333,35.5,1,5300000,0	1z	CS63 zone X5
7830	1q	0	0.0833333333333333,38.5,1,6300000,0	1z	CS63 zone X6
7831	1q	0	0.0833333333333333,41.5,1,7300000,0	1z	CS63 zone X7
7843	=3823	e0	
7844	=3823	e0	
7845	=3112	e0	GA LCC
7846	=6736	e0	MGA zone 46
7847	=6737	e0	MGA zone 47
7848	w	8	48,	e0	MGA zone 48
7849	w	8	49,	e0	MGA zone 49
7850	w	8	50,	e0	MGA zone 50
7851	w	8	51,	e0	MGA zone 51
7852	w	8	52,	e0	MGA zone 52
7853	w	8	53,	e0	MGA zone 53
7854	=5550	e0	MGA zone 54
7855	=5551	e0	MGA zone 55
7856	=5552	e0	MGA zone 56
7857	=3169	e0	MGA zone 57
7858	=2133	e0	MGA zone 58
7859	=2134	e0	MGA zone 59
7877	6n	0	-15.9666666666667,-5.71666666666667,1,300000,2000000	9m	SHLG71
7878	6n	8	30,	9m	UTM zone 30S
7880	=4130	e1	
7881	=4130	e1	
7882	8a	0	-15.9666666666667,-5.71666666666667,1,299483.737,2000527.879	e1	SHLG(Tritan)
7883	8a	8	30,	e1	UTM zone 30S
7885	=3823	e2	
7886	=3823	e2	
7887	w	8	30,	e3	
7899	=3111	e0	Vicgrid
7900	=3823	e4	
7901	=3823	e5	
7902	=3823	e6	
7903	=3823	e7	
7904	=3823	e8	
7905	=3823	e9	
7906	=3823	ea	
7907	8b	q		eb	
7908	8c	q		ec	
7909	=3823	ed	
7910	8d	q		ee	
7911	=3823	ef	
7912	=3823	eg	
7915	=3823	eh	
7917	=3823	ei	
7919	=3823	ej	
7921	=3823	ek	
7923	=3823	el	
7925	=3823	em	
7927	=3823	en	
7929	=3823	eo	
7931	=3823	ep	
7954	v	8	30,	9m	UTM zone 30S + Jamestown 1971 height
7955	42	8	30,	e1	UTM zone 30S + Tritan 2011 height
7956	3i	8	30,	eq	
7991	16	0	0,-79.5,0.9999,304800,0	1d	MTM zone 10
7992	58	8	33,	7i	UTM zone 33S
8013	w	0	0,117.883333333333,1.0000044,50000,4100000	e0	ALB2020
8014	w	0	0,115.25,1.0000022,60000,2700000	e0	BIO2020
8015	w	0	0,122.333333333333,1.00000298,50000,2300000	e0	BRO2020
8016	w	0	0,115.433333333333,0.99999592,50000,4000000	e0	BCG2020
8017	w	0	0,113.666666666667,0.99999796,50000,3050000	e0	CARN2020
8018	w	0	0,105.625,1.00002514,50000,1400000	e0	CIG2020
8019	w	0	0,96.875,0.99999387,50000,1600000	e0	CKIG2020
8020	w	0	0,115.933333333333,1.000019,40000,4100000	e0	COL2020
8021	w	0	0,121.883333333333,1.0000055,50000,4050000	e0	ESP2020
8022	w	0	0,114.066666666667,1.00000236,50000,2750000	e0	EXM2020
8023	w	0	0,114.583333333333,1.00000628,50000,3450000	e0	GCG2020
8024	w	0	0,121.5,1.00004949,60000,3800000	e0	GOLD2020
8025	w	0	0,114.983333333333,1.00000314,50000,3650000	e0	JCG2020
8026	w	0	0,114.315277777778,1.000014,55000,3700000	e0	KALB2020
8027	w	0	0,116.933333333333,0.9999989,50000,2550000	e0	KAR2020
8028	w	0	0,128.75,1.0000165,50000,2100000	e0	KUN2020
8029	w	0	0,115.366666666667,1.00000157,50000,3750000	e0	LCG2020
8030	w	0	0,115.166666666667,1.0000055,50000,4050000	e0	MRCG2020
8031	w	0	0,115.816666666667,0.99999906,50000,3900000	e0	PCG2020
8032	w	0	0,118.6,1.00000135,50000,2500000	e0	PHG2020
8035	1b	e	0,-63,0.9996,500000.0001016,0,us-ft	1j	TM Zone 20N (ftUS)
8036	1b	e	0,-57,0.9996,500000.0001016,0,us-ft	1j	TM Zone 21N (ftUS)
8042	8e	q		er	
8043	=8042	es	
8044	8e	9	48.0384638888889,31.8041805555556,0,0	et	
8045	8e	9	48.2087611111111,34.0409222222222,0,0	eu	
8058	=3308	e0	NSW Lambert
8059	=3107	e0	SA Lambert
8065	w	13	32.25,-111.4,45,45,1.00011,48768,243840,ft	cl	PCCS zone 1 (ft)
8066	w	e	31.25,-112.166666666667,1.00009,548640,304800,ft	cl	PCCS zone 2 (ft)
8067	w	e	31.5,-113.166666666667,1.000055,182880,0,ft	cl	PCCS zone 3 (ft)
8068	w	l	30.5,30.5,-110.75,0.9998,9144,-188976,ft	cl	PCCS zone 4 (ft)
8082	3i	0	0,-61.5,0.9999,24500000,0	ev	MTM NS 2010 zone 4
8083	3i	0	0,-64.5,0.9999,25500000,0	ev	MTM NS 2010 zone 5
8085	=3823	ew	
8086	=3823	ew	
8088	w	b	65,-19,64.25,65.75,2700000,300000	ew	Lambert 2016
8090	=7546	19	WISCRS Florence (m)
8091	=7605	19	WISCRS Florence (ftUS)
8092	=7545	19	WISCRS Eau Claire (m)
8093	=7604	19	WISCRS Eau Claire (ftUS)
8095	=7586	19	WISCRS Wood (m)
8096	=7645	19	WISCRS Wood (ftUS)
8097	=7585	19	WISCRS Waushara (m)
8098	=7644	19	WISCRS Waushara (ftUS)
8099	=7584	19	WISCRS Waupaca (m)
8100	=7643	19	WISCRS Waupaca (ftUS)
8101	=7583	19	WISCRS Waukesha (m)
8102	=7642	19	WISCRS Waukesha (ftUS)
8103	=7582	19	WISCRS Washington (m)
8104	=7641	19	WISCRS Washington (ftUS)
8105	=7581	19	WISCRS Washburn (m)
8106	=7640	19	WISCRS Washburn (ftUS)
8107	=7580	19	WISCRS Walworth (m)
8108	=7639	19	WISCRS Walworth (ftUS)
8109	=7579	19	WISCRS Vilas (m)
8110	=7638	19	WISCRS Vilas (ftUS)
8111	=7578	19	WISCRS Vernon (m)
8112	=7637	19	WISCRS Vernon (ftUS)
8113	=7577	19	WISCRS Trempealeau (m)
8114	=7636	19	WISCRS Trempealeau (ftUS)
8115	=7576	19	WISCRS Taylor (m)
8116	=7635	19	WISCRS Taylor (ftUS)
8117	=7575	19	WISCRS St. Croix (m)
8118	=7634	19	WISCRS St. Croix (ftUS)
8119	=7574	19	WISCRS Shawano (m)
8120	=7633	19	WISCRS Shawano (ftUS)
8121	=7573	19	WISCRS Sawyer (m)
8122	=7632	19	WISCRS Sawyer (ftUS)
8123	=7572	19	WISCRS Sauk (m)
8124	=7631	19	WISCRS Sauk (ftUS)
8125	=7571	19	WISCRS Rusk (m)
8126	=7630	19	WISCRS Rusk (ftUS)
8127	=7570	19	WISCRS Rock (m)
8128	=7629	19	WISCRS Rock (ftUS)
8129	=7569	19	WISCRS Richland (m)
8130	=7628	19	WISCRS Richland (ftUS)
8131	=7568	19	WISCRS Price (m)
8132	=7627	19	WISCRS Price (ftUS)
8133	=7567	19	WISCRS Portage (m)
8134	=7626	19	WISCRS Portage (ftUS)
8135	=7566	19	WISCRS Polk (m)
8136	=7625	19	WISCRS Polk (ftUS)
8137	=7565	19	WISCRS Pepin and Pierce (m)
8138	=7624	19	WISCRS Pepin and Pierce (ftUS)
8139	=7564	19	WISCRS Oneida (m)
8140	=7623	19	WISCRS Oneida (ftUS)
8141	=7563	19	WISCRS Oconto (m)
8142	=7622	19	WISCRS Oconto (ftUS)
8143	=7562	19	WISCRS Monroe (m)
8144	=7621	19	WISCRS Monroe (ftUS)
8145	=7561	19	WISCRS Menominee (m)
8146	=7620	19	WISCRS Menominee (ftUS)
8147	=7560	19	WISCRS Marinette (m)
8148	=7619	19	WISCRS Marinette (ftUS)
8149	=7559	19	WISCRS Marathon (m)
8150	=7618	19	WISCRS Marathon (ftUS)
8151	=7558	19	WISCRS Lincoln (m)
8152	=7617	19	WISCRS Lincoln (ftUS)
8153	=7557	19	WISCRS Langlade (m)
8154	=7616	19	WISCRS Langlade (ftUS)
8155	=7556	19	WISCRS La Crosse (m)
8156	=7615	19	WISCRS La Crosse (ftUS)
8157	=7555	19	WISCRS Kewaunee, Manitowoc and Sheboygan (m)
8158	=7614	19	WISCRS Kewaunee, Manitowoc and Sheboygan (ftUS)
8159	=7554	19	WISCRS Kenosha, Milwaukee, Ozaukee and Racine (m)
8160	=7613	19	WISCRS Kenosha, Milwaukee, Ozaukee and Racine (ftUS)
8161	=7553	19	WISCRS Jackson (m)
8162	=7612	19	WISCRS Jackson (ftUS)
8163	=7552	19	WISCRS Iron (m)
8164	=7611	19	WISCRS Iron (ftUS)
8165	=7551	19	WISCRS Iowa (m)
8166	=7610	19	WISCRS Iowa (ftUS)
8167	=7550	19	WISCRS Green Lake and Marquette (m)
8168	=7609	19	WISCRS Green Lake and Marquette (ftUS)
8169	=7549	19	WISCRS Green and Lafayette (m)
8170	=7608	19	WISCRS Green and Lafayette (ftUS)
8171	=7548	19	WISCRS Grant (m)
8172	=7607	19	WISCRS Grant (ftUS)
8173	=7547	19	WISCRS Forest (m)
8177	=7606	19	WISCRS Forest (ftUS)
8179	=7544	19	WISCRS Dunn (m)
8180	=7603	19	WISCRS Dunn (ftUS)
8181	=7543	19	WISCRS Douglas (m)
8182	=7602	19	WISCRS Douglas (ftUS)
8184	=7542	19	WISCRS Door (m)
8185	=7601	19	WISCRS Door (ftUS)
8187	=7541	19	WISCRS Dodge and Jefferson (m)
8189	=7600	19	WISCRS Dodge and Jefferson (ftUS)
8191	=7540	19	WISCRS Dane (m)
8193	=7599	19	WISCRS Dane (ftUS)
8196	=7539	19	WISCRS Crawford (m)
8197	=7598	19	WISCRS Crawford (ftUS)
8198	=7538	19	WISCRS Columbia (m)
8200	=7597	19	WISCRS Columbia (ftUS)
8201	=7537	19	WISCRS Clark (m)
8202	=7596	19	WISCRS Clark (ftUS)
8203	=7536	19	WISCRS Chippewa (m)
8204	=7595	19	WISCRS Chippewa (ftUS)
8205	=7535	19	WISCRS Calumet, Fond du Lac, Outagamie and Winnebago (m)
8206	=7594	19	WISCRS Calumet, Fond du Lac, Outagamie and Winnebago (ftUS)
8207	=7534	19	WISCRS Burnett (m)
8208	=7593	19	WISCRS Burnett (ftUS)
8209	=7533	19	WISCRS Buffalo (m)
8210	=7592	19	WISCRS Buffalo (ftUS)
8212	=7532	19	WISCRS Brown (m)
8213	=7591	19	WISCRS Brown (ftUS)
8214	=7531	19	WISCRS Bayfield (m)
8216	=7590	19	WISCRS Bayfield (ftUS)
8218	=7530	19	WISCRS Barron (m)
8220	=7589	19	WISCRS Barron (ftUS)
8222	=7529	19	WISCRS Ashland (m)
8224	=7588	19	WISCRS Ashland (ftUS)
8225	=7528	19	WISCRS Adams and Juneau (m)
8226	=7587	19	WISCRS Adams and Juneau (ftUS)
8231	=3823	ex	
8232	=3823	ex	
8235	=3823	ey	
8237	=3823	ey	
8239	=3823	ez	
8240	=3823	ez	
8244	=3823	f0	
8246	=3823	f0	
8248	=3823	f1	
8249	=3823	f1	
8251	=3823	ev	
8252	=3823	ev	
8254	=3823	f2	
8255	=3823	f2	
8311	w	0	43.5,-117.666666666667,1.00014,90000,0	cl	Oregon Burns-Harper zone (m)
8312	w	e	43.5,-117.666666666667,1.00014,90000.00001488,0,ft	cl	Oregon Burns-Harper zone (ft)
8313	w	0	43.5,-119,1.00022,20000,0	cl	Oregon Canyon City-Burns zone (m)
8314	w	e	43.5,-119,1.00022,19999.99999992,0,ft	cl	Oregon Canyon City-Burns zone (ft)
8315	w	5	45.5833333333333,45.5833333333333,-123.416666666667,1.000045,30000,20000	cl	Oregon Coast Range North zone (m)
8316	w	l	45.5833333333333,45.5833333333333,-123.416666666667,1.000045,30000.00001512,19999.99999992,ft	cl	Oregon Coast Range North zone (ft)
8317	w	0	44.25,-119.633333333333,1.00012,20000,0	cl	Oregon Dayville-Prairie City zone (m)
8318	w	e	44.25,-119.633333333333,1.00012,19999.99999992,0,ft	cl	Oregon Dayville-Prairie City zone (ft)
8319	w	0	41.75,-118.416666666667,1.00019,80000,0	cl	Oregon Denio-Burns zone (m)
8320	w	e	41.75,-118.416666666667,1.00019,79999.99999968,0,ft	cl	Oregon Denio-Burns zone (ft)
8321	w	5	45.25,45.25,-117.25,1.000085,40000,70000	cl	Oregon Halfway zone (m)
8322	w	l	45.25,45.25,-117.25,1.000085,39999.99999984,70000.00001496,ft	cl	Oregon Halfway zone (ft)
8323	w	5	42,42,-122.25,1.00004,60000,-60000	cl	Oregon Medford-Diamond Lake zone (m)
8324	w	l	42,42,-122.25,1.00004,59999.99999976,-59999.99999976,ft	cl	Oregon Medford-Diamond Lake zone (ft)
8325	w	5	47,47,-120.25,0.99927,30000,290000	cl	Oregon Mitchell zone (m)
8326	w	l	47,47,-120.25,0.99927,30000.00001512,290000.00001408,ft	cl	Oregon Mitchell zone (ft)
8327	w	5	46.1666666666667,46.1666666666667,-120.5,1,100000,140000	cl	Oregon North Central zone (m)
8328	w	l	46.1666666666667,46.1666666666667,-120.5,1,99999.9999996,139999.99999944,ft	cl	Oregon North Central zone (ft)
8329	w	5	43.5,43.5,-120.5,1.00006,40000,-80000	cl	Oregon Ochoco Summit zone (m)
8330	w	l	43.5,43.5,-120.5,1.00006,39999.99999984,-79999.99999968,ft	cl	Oregon Ochoco Summit zone (ft)
8331	w	0	41.75,-117.583333333333,1.00018,70000,0	cl	Oregon Owyhee zone (m)
8332	w	e	41.75,-117.583333333333,1.00018,70000.00001496,0,ft	cl	Oregon Owyhee zone (ft)
8333	w	5	46.1666666666667,46.1666666666667,-119,1.000025,50000,130000	cl	Oregon Pilot Rock-Ukiah zone (m)
8334	w	l	46.1666666666667,46.1666666666667,-119,1.000025,50000.00001504,130000.00001472,ft	cl	Oregon Pilot Rock-Ukiah zone (ft)
8335	w	5	44,44,-118,1.00017,60000,0	cl	Oregon Prairie City-Brogan zone (m)
8336	w	l	44,44,-118,1.00017,59999.99999976,0,ft	cl	Oregon Prairie City-Brogan zone (ft)
8337	w	0	41.75,-120.333333333333,1.000215,70000,0	cl	Oregon Riley-Lakeview zone (m)
8338	w	e	41.75,-120.333333333333,1.000215,70000.00001496,0,ft	cl	Oregon Riley-Lakeview zone (ft)
8339	w	5	42.5,42.5,-122.583333333333,1.00015,10000,60000	cl	Oregon Siskiyou Pass zone (m)
8340	w	l	42.5,42.5,-122.583333333333,1.00015,10000.0000152,59999.99999976,ft	cl	Oregon Siskiyou Pass zone (ft)
8341	w	5	45.25,45.25,-119,1.00014,30000,90000	cl	Oregon Ukiah-Fox zone (m)
8342	w	l	45.25,45.25,-119,1.00014,30000.00001512,90000.00001488,ft	cl	Oregon Ukiah-Fox zone (ft)
8343	w	0	45.25,-117.5,1.000195,60000,0	cl	Oregon Wallowa zone (m)
8344	w	e	45.25,-117.5,1.000195,59999.99999976,0,ft	cl	Oregon Wallowa zone (ft)
8345	w	5	42.5,42.5,-120,1.000245,40000,60000	cl	Oregon Warner Highway zone (m)
8346	w	l	42.5,42.5,-120,1.000245,39999.99999984,59999.99999976,ft	cl	Oregon Warner Highway zone (ft)
8347	w	0	43,-122,1.000223,20000,0	cl	Oregon Willamette Pass zone (m)
8348	w	e	43,-122,1.000223,19999.99999992,0,ft	cl	Oregon Willamette Pass zone (ft)
8349	=3823	f3	
8350	=3823	f4	
8351	8f	q		f5	
8352	8f	6	swu,49.5,24.8333333333333,30.2881397527778,0.9999,0,0	f5	Krovak
8353	8f	v	49.5,24.8333333333333,30.2881397527778,0.9999,0,0	f5	Krovak East North
8360	=3823	f6	
8370	3i	b	50.797815,4.35921583333333,49.8333333333333,51.1666666666667,649328,665262	1a	Belgian Lambert 2008 + Ostend height
8379	w	0	36.25,-114.966666666667,1.0001,100000,200000	1e	NCRS Las Vegas (m)
8380	w	e	36.25,-114.966666666667,1.0001,99999.9999898399,200000.00001016,us-ft	1e	NCRS Las Vegas (ftUS)
8381	w	0	36.25,-114.966666666667,1.000135,300000,400000	1e	NCRS Las Vegas high (m)
8382	w	e	36.25,-114.966666666667,1.000135,300000,399999.99998984,us-ft	1e	NCRS Las Vegas high (ftUS)
8383	=8379	cl	NCRS Las Vegas (m)
8384	=8380	cl	NCRS Las Vegas (ftUS)
8385	=8381	cl	NCRS Las Vegas high (m)
8387	=8382	cl	NCRS Las Vegas high (ftUS)
8391	w	0	0,141,0.999929,300000,2000000	3v	WEIPA94
8395	w	0	0,9,1,500000,0	1a	Gauss-Kruger CM 9E
8399	=3823	f7	
8403	=3823	f8	
8426	=3823	f9	
8427	=3823	f9	
8428	8g	q		fa	
8430	=3823	fb	
8431	=3823	fb	
8433	8g	0	22.2123972222222,113.536469444444,1,20000,20000	fa	Macao Grid
8441	5s	14	-18.9,46.4372291666667,18.9,0.9995,400000,800000	85	Laborde Grid
8455	=7853	dc	UTM zone 53S
8456	=5550	dc	UTM zone 54S
8518	w	e	37.5,-101.6,1.000156,457200.914401829,0,us-ft	cl	KS RCS zone 1
8519	w	e	37.5,-100.95,1.000134,762001.524003047,0,us-ft	cl	KS RCS zone 2
8520	w	e	37.5,-100.35,1.000116,1066802.13360427,0,us-ft	cl	KS RCS zone 3
8521	w	e	37.5,-99.45,1.000082,1371602.74320549,0,us-ft	cl	KS RCS zone 4
8522	w	e	37.5,-98.6666666666667,1.000078,1676403.3528067,0,us-ft	cl	KS RCS zone 5
8523	w	e	37.5,-98.15,1.000068,1981203.96240792,0,us-ft	cl	KS RCS zone 6
8524	w	e	37.5,-97.3333333333333,1.000049,2286004.57200914,0,us-ft	cl	KS RCS zone 7
8525	w	l	39.1666666666667,39.1666666666667,-96.5,1.000044,2590805.18161036,182880.365760731,us-ft	cl	KS RCS zone 8
8526	w	l	38.5,38.5,-96.5,1.00005,2895605.79121158,91440.1828803657,us-ft	cl	KS RCS zone 9
8527	w	l	39.6333333333333,39.6333333333333,-95.75,1.00004,3200406.4008128,213360.426720853,us-ft	cl	KS RCS zone 10
8528	w	l	39.1,39.1,-95.25,1.000033,3505207.01041402,182880.365760731,us-ft	cl	KS RCS zone 11
8529	w	e	36.75,-101.416666666667,1.00014,3810007.62001524,0,us-ft	cl	KS RCS zone 12
8531	w	e	36.75,-100.4,1.000109,4114808.22961646,0,us-ft	cl	KS RCS zone 13
8533	w	e	36.75,-99.6666666666667,1.000097,4419608.83921768,0,us-ft	cl	KS RCS zone 14
8534	w	e	36.75,-99.2,1.000087,4724409.4488189,0,us-ft	cl	KS RCS zone 15
8535	w	e	36.75,-98.55,1.000069,5029210.05842011,0,us-ft	cl	KS RCS zone 16
8536	w	l	37.7666666666667,37.7666666666667,-97.5,1.000059,5334010.66802133,121920.243840488,us-ft	cl	KS RCS zone 17
8538	w	l	37.1833333333333,37.1833333333333,-97.5,1.000055,5638811.27762255,60960.1219202438,us-ft	cl	KS RCS zone 18
8539	w	e	36.75,-95.9666666666667,1.000034,5943611.88722377,0,us-ft	cl	KS RCS zone 19
8540	w	e	36.75,-95.0833333333333,1.000031,6248412.49682499,0,us-ft	cl	KS RCS zone 20
8542	=3823	fc	
8544	=3823	fd	
8545	=3823	fd	
8677	3x	0	0,15,0.9999,5500000,0	5p	Balkans zone 5
8678	3x	0	0,18,0.9999,6500000,0	5p	Balkans zone 6
8679	3x	0	0,24,0.9999,8500000,0	5p	Balkans zone 8
8682	=3046	fe	UTM zone 34N
8684	=3823	fe	
8685	=3823	fe	
8686	3x	0	0,15,0.9999,500000,0	5p	Slovenia Grid
8687	=3006	5g	UTM zone 33N
8692	3i	1	54	cn	UTM zone 54N
8693	3i	1	55	cn	UTM zone 55N
8694	8h	q		ff	
8698	=3823	fg	
8699	=3823	fg	
8700	7u	e	31,-110.166666666667,0.9999,213360,0,ft	1e	Arizona East (ft) + NAVD88 height (ft)
8701	7u	e	31,-111.916666666667,0.9999,213360,0,ft	1e	Arizona Central (ft) + NAVD88 height (ft)
8702	7u	e	31,-113.75,0.999933333,213360,0,ft	1e	Arizona West (ft) + NAVD88 height (ft)
8703	7u	d	44.7833333333333,-87,47.0833333333333,45.4833333333333,7999999.999968,0,ft	1e	Michigan North (ft) + NAVD88 height (ft)
8704	7u	d	43.3166666666667,-84.3666666666667,45.7,44.1833333333333,5999999.999976,0,ft	1e	Michigan Central (ft) + NAVD88 height (ft)
8705	7u	d	41.5,-84.3666666666667,43.6666666666667,42.1,3999999.999984,0,ft	1e	Michigan South (ft) + NAVD88 height (ft)
8706	7u	d	44.25,-109.5,49,45,599999.9999976,0,ft	1e	Montana (ft) + NAVD88 height (ft)
8707	7u	d	47,-100.5,48.7333333333333,47.4333333333333,599999.9999976,0,ft	1e	North Dakota North (ft) + NAVD88 height (ft)
8708	7u	d	45.6666666666667,-100.5,47.4833333333333,46.1833333333333,599999.9999976,0,ft	1e	North Dakota South (ft) + NAVD88 height (ft)
8709	7u	d	43.6666666666667,-120.5,46,44.3333333333333,2500000.0001424,0,ft	1e	Oregon North (ft) + NAVD88 height (ft)
8710	7u	d	41.6666666666667,-120.5,44,42.3333333333333,1500000.0001464,0,ft	1e	Oregon South (ft) + NAVD88 height (ft)
8711	7u	d	31.8333333333333,-81,34.8333333333333,32.5,609600,0,ft	1e	South Carolina (ft) + NAVD88 height (ft)
8712	7u	d	34.3333333333333,-92,36.2333333333333,34.9333333333333,399999.99998984,0,us-ft	1e	Arkansas North (ftUS) + NAVD88 height (ftUS)
8713	7u	d	32.6666666666667,-92,34.7666666666667,33.3,399999.99998984,399999.99998984,us-ft	1e	Arkansas South (ftUS) + NAVD88 height (ftUS)
8714	7u	d	39.3333333333333,-122,41.6666666666667,40,2000000.0001016,500000.0001016,us-ft	1e	California zone 1 (ftUS) + NAVD88 height (ftUS)
8715	7u	d	37.6666666666667,-122,39.8333333333333,38.3333333333333,2000000.0001016,500000.0001016,us-ft	1e	California zone 2 (ftUS) + NAVD88 height (ftUS)
8716	7u	d	36.5,-120.5,38.4333333333333,37.0666666666667,2000000.0001016,500000.0001016,us-ft	1e	California zone 3 (ftUS) + NAVD88 height (ftUS)
8717	7u	d	35.3333333333333,-119,37.25,36,2000000.0001016,500000.0001016,us-ft	1e	California zone 4 (ftUS) + NAVD88 height (ftUS)
8718	7u	d	33.5,-118,35.4666666666667,34.0333333333333,2000000.0001016,500000.0001016,us-ft	1e	California zone 5 (ftUS) + NAVD88 height (ftUS)
8719	7u	d	32.1666666666667,-116.25,33.8833333333333,32.7833333333333,2000000.0001016,500000.0001016,us-ft	1e	California zone 6 (ftUS) + NAVD88 height (ftUS)
8720	7u	d	39.3333333333333,-105.5,40.7833333333333,39.7166666666667,914401.828803658,304800.609601219,us-ft	1e	Colorado North (ftUS) + NAVD88 height (ftUS)
8721	7u	d	37.8333333333333,-105.5,39.75,38.45,914401.828803658,304800.609601219,us-ft	1e	Colorado Central (ftUS) + NAVD88 height (ftUS)
8722	7u	d	36.6666666666667,-105.5,38.4333333333333,37.2333333333333,914401.828803658,304800.609601219,us-ft	1e	Colorado South (ftUS) + NAVD88 height (ftUS)
8723	7u	d	40.8333333333333,-72.75,41.8666666666667,41.2,304800.609601219,152400.30480061,us-ft	1e	Connecticut (ftUS) + NAVD88 height (ftUS)
8724	7u	e	38,-75.4166666666667,0.999995,200000.0001016,0,us-ft	1e	Delaware (ftUS) + NAVD88 height (ftUS)
8725	7u	d	29,-84.5,30.75,29.5833333333333,600000,0,us-ft	1e	Florida North (ftUS) + NAVD88 height (ftUS)
8726	7u	e	24.3333333333333,-81,0.999941177,200000.0001016,0,us-ft	1e	Florida East (ftUS) + NAVD88 height (ftUS)
8727	7u	e	24.3333333333333,-82,0.999941177,200000.0001016,0,us-ft	1e	Florida West (ftUS) + NAVD88 height (ftUS)
8728	7u	e	30,-82.1666666666667,0.9999,200000.0001016,0,us-ft	1e	Georgia East (ftUS) + NAVD88 height (ftUS)
8729	7u	e	30,-84.1666666666667,0.9999,699999.9998984,0,us-ft	1e	Georgia West (ftUS) + NAVD88 height (ftUS)
8730	7u	e	41.6666666666667,-112.166666666667,0.999947368,200000.0001016,0,us-ft	1e	Idaho East (ftUS) + NAVD88 height (ftUS)
8731	7u	e	41.6666666666667,-114,0.999947368,500000.0001016,0,us-ft	1e	Idaho Central (ftUS) + NAVD88 height (ftUS)
8732	7u	e	41.6666666666667,-115.75,0.999933333,800000.0001016,0,us-ft	1e	Idaho West (ftUS) + NAVD88 height (ftUS)
8733	7u	e	36.6666666666667,-88.3333333333333,0.999975,300000,0,us-ft	1e	Illinois East (ftUS) + NAVD88 height (ftUS)
8734	7u	e	36.6666666666667,-90.1666666666667,0.999941177,699999.99998984,0,us-ft	1e	Illinois West (ftUS) + NAVD88 height (ftUS)
8735	7u	e	37.5,-85.6666666666667,0.999966667,99999.9998983998,249999.9998984,us-ft	1e	Indiana East (ftUS) + NAVD88 height (ftUS)
8736	7u	e	37.5,-87.0833333333333,0.999966667,900000,249999.9998984,us-ft	1e	Indiana West (ftUS) + NAVD88 height (ftUS)
8737	7u	d	41.5,-93.5,43.2666666666667,42.0666666666667,1500000,999999.99998984,us-ft	1e	Iowa North (ftUS) + NAVD88 height (ftUS)
8738	7u	d	40,-93.5,41.7833333333333,40.6166666666667,500000.00001016,0,us-ft	1e	Iowa South (ftUS) + NAVD88 height (ftUS)
8739	7u	d	38.3333333333333,-98,39.7833333333333,38.7166666666667,399999.99998984,0,us-ft	1e	Kansas North (ftUS) + NAVD88 height (ftUS)
8740	7u	d	36.6666666666667,-98.5,38.5666666666667,37.2666666666667,399999.99998984,399999.99998984,us-ft	1e	Kansas South (ftUS) + NAVD88 height (ftUS)
8741	7u	d	37.5,-84.25,37.9666666666667,38.9666666666667,500000.0001016,0,us-ft	1e	Kentucky North (ftUS) + NAVD88 height (ftUS)
8742	7u	d	36.3333333333333,-85.75,37.9333333333333,36.7333333333333,500000.0001016,500000.0001016,us-ft	1e	Kentucky South (ftUS) + NAVD88 height (ftUS)
8743	7u	d	30.5,-92.5,32.6666666666667,31.1666666666667,999999.99998984,0,us-ft	1e	Louisiana North (ftUS) + NAVD88 height (ftUS)
8744	7u	d	28.5,-91.3333333333333,30.7,29.3,999999.99998984,0,us-ft	1e	Louisiana South (ftUS) + NAVD88 height (ftUS)
8745	7u	e	43.6666666666667,-68.5,0.9999,300000,0,us-ft	1e	Maine East (ftUS) + NAVD88 height (ftUS)
8746	7u	e	42.8333333333333,-70.1666666666667,0.999966667,900000,0,us-ft	1e	Maine West (ftUS) + NAVD88 height (ftUS)
8747	7u	d	37.6666666666667,-77,39.45,38.3,399999.9998984,0,us-ft	1e	Maryland (ftUS) + NAVD88 height (ftUS)
8748	7u	d	41,-71.5,42.6833333333333,41.7166666666667,200000.0001016,750000,us-ft	1e	Massachusetts Mainland (ftUS) + NAVD88 height (ftUS)
8749	7u	d	41,-70.5,41.4833333333333,41.2833333333333,500000.0001016,0,us-ft	1e	Massachusetts Island (ftUS) + NAVD88 height (ftUS)
8750	7u	d	46.5,-93.1,48.6333333333333,47.0333333333333,800000.00001016,99999.99998984,us-ft	1e	Minnesota North (ftUS) + NAVD88 height (ftUS)
8751	7u	d	45,-94.25,47.05,45.6166666666667,800000.00001016,99999.99998984,us-ft	1e	Minnesota Central (ftUS) + NAVD88 height (ftUS)
8752	7u	d	43,-94,45.2166666666667,43.7833333333333,800000.00001016,99999.99998984,us-ft	1e	Minnesota South (ftUS) + NAVD88 height (ftUS)
8753	7u	e	29.5,-88.8333333333333,0.99995,300000,0,us-ft	1e	Mississippi East (ftUS) + NAVD88 height (ftUS)
8754	7u	e	29.5,-90.3333333333333,0.99995,699999.9998984,0,us-ft	1e	Mississippi West (ftUS) + NAVD88 height (ftUS)
8755	7u	d	39.8333333333333,-100,43,40,500000.00001016,0,us-ft	1e	Nebraska (ftUS) + NAVD88 height (ftUS)
8756	7u	e	34.75,-115.583333333333,0.9999,200000.00001016,8000000.00001016,us-ft	1e	Nevada East (ftUS) + NAVD88 height (ftUS)
8757	7u	e	34.75,-116.666666666667,0.9999,500000.00001016,6000000,us-ft	1e	Nevada Central (ftUS) + NAVD88 height (ftUS)
8758	7u	e	34.75,-118.583333333333,0.9999,800000.00001016,3999999.99998984,us-ft	1e	Nevada West (ftUS) + NAVD88 height (ftUS)
8759	7u	e	42.5,-71.6666666666667,0.999966667,300000,0,us-ft	1e	New Hampshire (ftUS) + NAVD88 height (ftUS)
8760	7u	e	38.8333333333333,-74.5,0.9999,150000,0,us-ft	1e	New Jersey (ftUS) + NAVD88 height (ftUS)
8761	7u	e	31,-104.333333333333,0.999909091,165000,0,us-ft	1e	New Mexico East (ftUS) + NAVD88 height (ftUS)
8762	7u	e	31,-106.25,0.9999,500000.0001016,0,us-ft	1e	New Mexico Central (ftUS) + NAVD88 height (ftUS)
8763	7u	e	31,-107.833333333333,0.999916667,830000.0001016,0,us-ft	1e	New Mexico West (ftUS) + NAVD88 height (ftUS)
8764	=8760	1e	New York East (ftUS) + NAVD88 height (ftUS)
8765	7u	e	40,-76.5833333333333,0.9999375,249999.9998984,0,us-ft	1e	New York Central (ftUS) + NAVD88 height (ftUS)
8766	7u	e	40,-78.5833333333333,0.9999375,350000.0001016,0,us-ft	1e	New York West (ftUS) + NAVD88 height (ftUS)
8767	7u	d	40.1666666666667,-74,41.0333333333333,40.6666666666667,300000,0,us-ft	1e	New York Long Island (ftUS) + NAVD88 height (ftUS)
8768	7u	d	33.75,-79,36.1666666666667,34.3333333333333,609601.219202438,0,us-ft	1e	North Carolina (ftUS) + NAVD88 height (ftUS)
8769	7u	d	39.6666666666667,-82.5,41.7,40.4333333333333,600000,0,us-ft	1e	Ohio North (ftUS) + NAVD88 height (ftUS)
8770	7u	d	38,-82.5,40.0333333333333,38.7333333333333,600000,0,us-ft	1e	Ohio South (ftUS) + NAVD88 height (ftUS)
8771	7u	d	35,-98,36.7666666666667,35.5666666666667,600000,0,us-ft	1e	Oklahoma North (ftUS) + NAVD88 height (ftUS)
8772	7u	d	33.3333333333333,-98,35.2333333333333,33.9333333333333,600000,0,us-ft	1e	Oklahoma South (ftUS) + NAVD88 height (ftUS)
8773	7u	d	40.1666666666667,-77.75,41.95,40.8833333333333,600000,0,us-ft	1e	Pennsylvania North (ftUS) + NAVD88 height (ftUS)
8774	7u	d	39.3333333333333,-77.75,40.9666666666667,39.9333333333333,600000,0,us-ft	1e	Pennsylvania South (ftUS) + NAVD88 height (ftUS)
8775	7u	e	41.0833333333333,-71.5,0.99999375,99999.99998984,0,us-ft	1e	Rhode Island (ftUS) + NAVD88 height (ftUS)
8776	7u	d	43.8333333333333,-100,45.6833333333333,44.4166666666667,600000,0,us-ft	1e	South Dakota North (ftUS) + NAVD88 height (ftUS)
8777	7u	d	42.3333333333333,-100.333333333333,44.4,42.8333333333333,600000,0,us-ft	1e	South Dakota South (ftUS) + NAVD88 height (ftUS)
8778	7u	d	34.3333333333333,-86,36.4166666666667,35.25,600000,0,us-ft	1e	Tennessee (ftUS) + NAVD88 height (ftUS)
8779	7u	d	34,-101.5,36.1833333333333,34.65,200000.0001016,999999.9998984,us-ft	1e	Texas North (ftUS) + NAVD88 height (ftUS)
8780	7u	d	31.6666666666667,-98.5,33.9666666666667,32.1333333333333,600000,2000000.0001016,us-ft	1e	Texas North Central (ftUS) + NAVD88 height (ftUS)
8781	7u	d	29.6666666666667,-100.333333333333,31.8833333333333,30.1166666666667,699999.9998984,3000000,us-ft	1e	Texas Central (ftUS) + NAVD88 height (ftUS)
8782	7u	d	27.8333333333333,-99,30.2833333333333,28.3833333333333,600000,3999999.9998984,us-ft	1e	Texas South Central (ftUS) + NAVD88 height (ftUS)
8783	7u	d	25.6666666666667,-98.5,27.8333333333333,26.1666666666667,300000,5000000.0001016,us-ft	1e	Texas South (ftUS) + NAVD88 height (ftUS)
8784	7u	d	40.3333333333333,-111.5,41.7833333333333,40.7166666666667,500000.00001016,999999.99998984,us-ft	1e	Utah North (ftUS) + NAVD88 height (ftUS)
8785	7u	d	38.3333333333333,-111.5,40.65,39.0166666666667,500000.00001016,2000000.00001016,us-ft	1e	Utah Central (ftUS) + NAVD88 height (ftUS)
8786	7u	d	36.6666666666667,-111.5,38.35,37.2166666666667,500000.00001016,3000000,us-ft	1e	Utah South (ftUS) + NAVD88 height (ftUS)
8787	7u	e	42.5,-72.5,0.999964286,500000.00001016,0,us-ft	1e	Vermont (ftUS) + NAVD88 height (ftUS)
8788	7u	d	37.6666666666667,-78.5,39.2,38.0333333333333,3500000.0001016,2000000.0001016,us-ft	1e	Virginia North (ftUS) + NAVD88 height (ftUS)
8789	7u	d	36.3333333333333,-78.5,37.9666666666667,36.7666666666667,3500000.0001016,999999.9998984,us-ft	1e	Virginia South (ftUS) + NAVD88 height (ftUS)
8790	7u	d	47,-120.833333333333,48.7333333333333,47.5,500000.0001016,0,us-ft	1e	Washington North (ftUS) + NAVD88 height (ftUS)
8791	7u	d	45.3333333333333,-120.5,47.3333333333333,45.8333333333333,500000.0001016,0,us-ft	1e	Washington South (ftUS) + NAVD88 height (ftUS)
8792	7u	d	38.5,-79.5,40.25,39,600000,0,us-ft	1e	West Virginia North (ftUS) + NAVD88 height (ftUS)
8793	7u	d	37,-81,38.8833333333333,37.4833333333333,600000,0,us-ft	1e	West Virginia South (ftUS) + NAVD88 height (ftUS)
8794	7u	d	45.1666666666667,-90,46.7666666666667,45.5666666666667,600000,0,us-ft	1e	Wisconsin North (ftUS) + NAVD88 height (ftUS)
8795	7u	d	43.8333333333333,-90,45.5,44.25,600000,0,us-ft	1e	Wisconsin Central (ftUS) + NAVD88 height (ftUS)
8796	7u	d	42,-90,44.0666666666667,42.7333333333333,600000,0,us-ft	1e	Wisconsin South (ftUS) + NAVD88 height (ftUS)
8797	7u	e	40.5,-105.166666666667,0.9999375,200000.00001016,0,us-ft	1e	Wyoming East (ftUS) + NAVD88 height (ftUS)
8798	7u	e	40.5,-107.333333333333,0.9999375,399999.99998984,99999.99998984,us-ft	1e	Wyoming East Central (ftUS) + NAVD88 height (ftUS)
8799	7u	e	40.5,-108.75,0.9999375,600000,0,us-ft	1e	Wyoming West Central (ftUS) + NAVD88 height (ftUS)
8800	7u	e	40.5,-110.083333333333,0.9999375,800000.00001016,99999.99998984,us-ft	1e	Wyoming West (ftUS) + NAVD88 height (ftUS)
8801	7u	0	30.5,-85.8333333333333,0.99996,200000,0	1e	Alabama East + NAVD88 height
8802	7u	0	30,-87.5,0.999933333,600000,0	1e	Alabama West + NAVD88 height
8803	7u	k	,57,-133.666666666667,323.130102361111,323.130102361111,0.9999,5000000,-5000000	1e	Alaska zone 1 + NAVD88 height
8804	7u	0	54,-142,0.9999,500000,0	1e	Alaska zone 2 + NAVD88 height
8805	7u	0	54,-146,0.9999,500000,0	1e	Alaska zone 3 + NAVD88 height
8806	7u	0	54,-150,0.9999,500000,0	1e	Alaska zone 4 + NAVD88 height
8807	7u	0	54,-154,0.9999,500000,0	1e	Alaska zone 5 + NAVD88 height
8808	7u	0	54,-158,0.9999,500000,0	1e	Alaska zone 6 + NAVD88 height
8809	7u	0	54,-162,0.9999,500000,0	1e	Alaska zone 7 + NAVD88 height
8810	7u	0	54,-166,0.9999,500000,0	1e	Alaska zone 8 + NAVD88 height
8811	7u	0	54,-170,0.9999,500000,0	1e	Alaska zone 9 + NAVD88 height
8812	7u	b	51,-176,53.8333333333333,51.8333333333333,1000000,0	1e	Alaska zone 10 + NAVD88 height
8813	7u	0	35.8333333333333,-90.5,0.999933333,250000,0	1e	Missouri East + NAVD88 height
8814	7u	0	35.8333333333333,-92.5,0.999933333,500000,0	1e	Missouri Central + NAVD88 height
8815	7u	0	36.1666666666667,-94.5,0.999941177,850000,0	1e	Missouri West + NAVD88 height
8817	=3823	fh	
8818	=3823	fh	
8826	w	0	42,-114,0.9996,2500000,1200000	1e	Idaho Transverse Mercator
8836	=3048	fh	UTM zone 36N
8837	=3049	fh	UTM zone 37N
8838	=3891	fh	UTM zone 38N
8839	=3892	fh	UTM zone 39N
8840	=7375	fh	UTM zone 40N
8857	1b	15	0,0,0	1j	Equal Earth Greenwich
8858	1b	15	-90,0,0	1j	Equal Earth Americas
8859	1b	15	150,0,0	1j	Equal Earth Asia-Pacific
8860	=3823	fc	
8888	=4130	dz	
8899	=3823	fi	
8900	=3823	fi	
8901	=3823	fj	
8902	=4269	fj	
8903	=5700	fi	UTM zone 1S
8906	=3823	fk	
8907	=3823	fk	
8908	3i	0	0,-84,0.9999,500000,0	fk	CRTM05
8909	=6659	fk	UTM zone 16N
8910	=6660	fk	UTM zone 17N
8912	=8908	fk	CRTM05 + DACR52 height
8916	=3823	fl	
8918	=3823	fm	
8920	=3823	fn	
8922	=3823	fo	
8924	=3823	fp	
8926	=3823	fq	
8928	=3823	fr	
8930	=3823	fs	
8932	=3823	ft	
8934	=3823	fu	
8936	=3823	fv	
8938	=3823	fw	
8940	=3823	fx	
8942	=3823	fy	
8944	=3823	fz	
8946	=3823	g0	
8948	=3823	g1	
8949	=3823	g1	
8950	=5362	g1	UTM zone 18S
8951	=5361	g1	UTM zone 19S
8972	=3823	fl	
8973	=3823	fm	
8974	=3823	fn	
8975	=3823	fo	
8976	=3823	fp	
8977	=3823	fq	
8978	=3823	fr	
8979	=3823	fs	
8980	=3823	ft	
8981	=3823	fu	
8982	=3823	fv	
8983	=3823	fw	
8984	=3823	fx	
8985	=3823	fy	
8986	=3823	fz	
8987	=3823	g0	
8988	=3823	e4	
8989	=3823	e5	
8990	=3823	e6	
8991	=3823	e7	
8992	=3823	e8	
8993	=3823	e9	
8994	=3823	ea	
8995	=3823	eb	
8996	=3823	ec	
8997	=3823	ed	
8998	=3823	ee	
8999	=3823	ef	
9000	=3823	eg	
9002	=3823	g2	
9003	=3823	g2	
9005	=3823	g3	
9006	=3823	g3	
9008	=3823	g4	
9009	=3823	g4	
9011	=3823	g5	
9012	=3823	g5	
9013	8i	q		g6	
9014	=3823	g6	
9016	=3823	g7	
9017	=3823	g7	
9018	=3823	g8	
9019	=3823	g8	
9039	=3035	ew	LAEA Europe
9040	=3034	ew	LCC Europe
9053	=4130	dp	
9054	=4130	dq	
9055	=4130	dr	
9056	=4130	ds	
9057	=4130	dt	
9059	=3823	eh	
9060	=3823	ei	
9061	=3823	ej	
9062	=3823	ek	
9063	=3823	el	
9064	=3823	em	
9065	=3823	en	
9066	=3823	eo	
9067	=3823	ep	
9068	=3823	f7	
9069	=3823	f8	
9071	=3823	g9	
9072	=3823	g9	
9074	=3823	ga	
9075	=3823	ga	
9139	=3823	gb	
9140	=3823	gb	
9141	w	0	0,21,0.9999,7500000,0	gb	Balkans zone 7
9147	=3823	gc	
9148	=3823	gc	
9149	=5362	gc	UTM zone 18S
9150	=5361	gc	UTM zone 19S
9152	=3823	gd	
9153	=3823	gd	
9154	=5362	gd	UTM zone 18S
9155	=5361	gd	UTM zone 19S
9156	w	8	32,	fg	UTM zone 32S
9157	=4061	fg	UTM zone 33S
9158	=4062	fg	UTM zone 34S
9159	w	0	0,12,0.9996,500000,10000000	fg	TM 12 SE
9191	1b	h	-40,175,-30,-50,0,0	1j	NIWA Albers
9205	3l	0	0,103,0.9999,500000,0	51	TM-3 103-00
9206	3l	0	0,104,0.9999,500000,0	51	TM-3 104-00
9207	3l	0	0,104.5,0.9999,500000,0	51	TM-3 104-30
9208	3l	0	0,104.75,0.9999,500000,0	51	TM-3 104-45
9209	3l	0	0,105.5,0.9999,500000,0	51	TM-3 105-30
9210	3l	0	0,105.75,0.9999,500000,0	51	TM-3 105-45
9211	3l	0	0,106,0.9999,500000,0	51	TM-3 106-00
9212	3l	0	0,106.25,0.9999,500000,0	51	TM-3 106-15
9213	3l	0	0,106.5,0.9999,500000,0	51	TM-3 106-30
9214	3l	0	0,107,0.9999,500000,0	51	TM-3 107-00
9215	3l	0	0,107.25,0.9999,500000,0	51	TM-3 107-15
9216	3l	0	0,107.5,0.9999,500000,0	51	TM-3 107-30
9217	3l	0	0,108.25,0.9999,500000,0	51	TM-3 108-15
9218	3l	0	0,108.5,0.9999,500000,0	51	TM-3 108-30
9221	d	h	-30,25,-22,-38,1400000,1300000	d	ZAF BSU Albers 25E
9222	d	h	-42,44,-34,-50,1200000,1300000	d	ZAF BSU Albers 44E
9248	8j	q		ge	
9249	8j	0	-90,-72,1,1500000,0	ge	Argentina 1
9250	8j	0	-90,-69,1,2500000,0	ge	Argentina 2
9251	8k	q		gf	
9252	8k	0	-90,-69,1,2500000,0	gf	Argentina 2
9253	8l	q		gg	
9254	8l	0	-90,-69,1,2500000,0	gg	Argentina 2
9265	7r	8	19,	ba	UTM zone 19S
9267	=4120	8h	
9271	8m	0	0,10.3333333333333,1,0,0	8h	Austria West
9272	8m	0	0,13.3333333333333,1,0,0	8h	Austria Central
9273	8m	0	0,16.3333333333333,1,0,0	8h	Austria East
9284	n	0	-90,-72,1,1500000,0	n	Argentina 1
9285	n	0	-90,-66,1,3500000,0	n	Argentina 3
9286	=3823	gh	
9289	=3823	gi	
9290	=3823	gj	
9293	8n	q		gk	
9294	=3823	gk	
9295	3i	1	39	gk	UTM zone 39N
9296	3i	1	40	gk	UTM zone 40N
9297	3i	1	41	gk	UTM zone 41N
9299	=3823	gl	
9300	3i	0	52.3,-1.5,1,198873.0046,375064.3871	gm	
9306	=9300	gn	
9308	=4269	go	
9309	=3823	go	
9311	16	j	45,-100,0,0	1d	US National Atlas Equal Area
9332	=3823	gp	
9333	=3823	gp	
9354	1b	i	-90,-65,0,0,0	1j	IBCSO Polar Stereographic
9356	8o	1	36	gp	UTM zone 36N
9357	8o	1	37	gp	UTM zone 37N
9358	8o	1	38	gp	UTM zone 38N
9359	8o	1	39	gp	UTM zone 39N
9360	8o	1	40	gp	UTM zone 40N
9364	=3823	gq	
9367	3i	0	53.5,-2.25,1,203252.175,407512.765	gr	
9368	=9367	gs	
9372	=3823	gt	
9373	3i	0	52.45,-0.85,1,49350.157,108398.212	gu	
9374	=9373	gv	
9377	w	0	4,-73,0.9992,5000000,2000000	3x	Origen-Nacional
9379	=3823	gw	
9380	=3823	gw	
9384	=3823	gx	
9387	3i	0	57.4,-3.2,1,155828.702,115225.707	gy	
9388	=9387	gz	
9391	=3047	dy	UTM zone 35N
9403	=4728	h0	
9404	73	1	27	h0	UTM zone 27N
9405	73	1	28	h0	UTM zone 28N
9406	=9404	a2	UTM zone 27N
9407	=9405	a2	UTM zone 28N
9422	=3823	h1	
9423	=3823	h2	
9424	=3823	h3	
9425	=3823	h4	
9426	=3823	h5	
9427	=3823	h6	
9428	=3823	h7	
9429	=3823	h8	
9430	=3823	h9	
9449	=3823	ha	
9450	=3823	hb	
9452	=3823	hc	
9453	=3823	hd	
9456	3i	0	55.75,-4.35,1,93720.394,113870.493	he	
9457	=9456	hf	
9462	=3823	hg	
9463	=3823	hh	
9464	=3823	hi	
9469	=4130	hj	
9470	=4130	hj	
9473	=3577	e0	Australian Albers
9474	=4740	du	
9475	=4740	dv	
9476	42	1	46	hj	UTM zone 46N
9477	42	1	47	hj	UTM zone 47N
9478	42	1	48	hj	UTM zone 48N
9479	42	1	49	hj	UTM zone 49N
9480	42	1	50	hj	UTM zone 50N
9481	42	1	51	hj	UTM zone 51N
9482	42	1	52	hj	UTM zone 52N
9487	42	8	47,	hj	UTM zone 47S
9488	42	8	48,	hj	UTM zone 48S
9489	42	8	49,	hj	UTM zone 49S
9490	42	8	50,	hj	UTM zone 50S
9491	42	8	51,	hj	UTM zone 51S
9492	42	8	52,	hj	UTM zone 52S
9493	42	8	53,	hj	UTM zone 53S
9494	42	8	54,	hj	UTM zone 54S
9498	7r	0	-34.6292666666667,-58.4633083333333,1,20000,70000	ba	CABA 2019
9500	=3823	hk	
9501	=4120	hl	
9502	=3823	hm	
9503	=3823	hn	
9504	=3823	ho	
9505	=3823	hp	
9506	=3823	hq	
9507	=3823	hr	
9508	=3823	hs	
9509	=3823	ht	
9510	=3823	hu	
9511	=3823	hv	
9512	=3823	hw	
9513	=3823	hx	
9514	=3823	hy	
9515	=3823	hz	
9516	=3823	i0	
9517	=3823	i1	
9518	=4326	i2	
9519	=3823	i3	
9520	=3823	i4	
9521	=4130	i5	
9522	=3823	i6	
9523	=3823	i7	
9524	=3823	i8	
9525	=3823	i9	
9526	=3823	ia	
9527	=3823	ib	
9528	=3823	ic	
9529	=4130	id	
9530	=3823	ie	
9531	=3823	if	
9532	=3823	ig	
9533	=3823	ih	
9534	=3823	ii	
9535	=3823	ij	
9536	=3823	ik	
9537	=3823	il	
9538	=3823	im	
9539	=3823	in	
9540	=3823	io	
9541	=3823	ip	
9542	=3823	iq	
9543	=3823	ir	
9544	=3823	is	
9546	=3823	it	
9547	=3823	it	
9656	=3823	iu	
9657	=3823	iv	
9674	w	h	34,-120,43,48,600000,0	1e	USFS R6 Albers
9678	2r	0	0,90,0.9996,500000,-2000000	3u	Bangladesh Transverse Mercator
9680	1b	0	0,90,0.9996,500000,0	1j	TM 90 NE
9695	=3823	iw	
9696	=3823	iw	
9697	3i	8	12,	iw	UTM zone 12S
9698	=5362	iw	UTM zone 18S
9699	=5361	iw	UTM zone 19S
9701	=3823	15	
9702	=3823	15	
9705	=4326	ix	
9707	=4326	iy	
9709	1x	1	23	26	UTM zone 23N
9711	3i	1	23	26	UTM zone 23N + CGVD2013 height
9712	=3184	1e	UTM zone 24N
9713	1x	1	24	26	UTM zone 24N
9714	3i	1	24	26	UTM zone 24N + CGVD2013 height
9715	=6658	26	UTM zone 15N + CGVD2013a(2010) height
9716	=3046	3q	UTM zone 34N
9723	=3823	iz	
9724	=3823	j0	
9725	=3823	j1	
9739	=3823	j2	
9741	3i	0	56.35,-2.75,1,74996.927,133508.35	j3	
9742	=9741	j4	
9748	w	e	30.5,-85.8333333333333,0.99996,200000.0001016,0,us-ft	cl	Alabama East (ftUS)
9749	w	e	30,-87.5,0.999933333,600000,0,us-ft	cl	Alabama West (ftUS)
9754	=4130	j5	
9755	=4130	j5	
9758	=3823	j6	
9761	3i	0	55.05,-1.55,1,112242.8512,402313.7432	j7	
9762	=9761	j8	
9763	=3823	j9	
9766	3i	0	51.95,-0.9,1,192519.9715,146942.6806	ja	
9767	=9766	jb	
9776	=3823	jc	
9777	=3823	jc	
9778	=3823	jd	
9779	=4269	jd	
9781	=3823	je	
9782	=3823	je	
9783	=3823	jf	
9784	=4269	jf	
9785	=3823	jg	
9793	=2154	jc	Lambert-93
9794	=2154	je	Lambert-93
9821	7x	0	0,30.5,1,300000,0	bu	LCS-32 Kyiv region
9822	=3942	jc	CC42
9823	=3943	jc	CC43
9824	=3944	jc	CC44
9825	=3945	jc	CC45
9826	=3946	jc	CC46
9827	=3947	jc	CC47
9828	=3948	jc	CC48
9829	=3949	jc	CC49
9830	=3950	jc	CC50
9831	7x	0	0,34.5,1,300000,0	bu	LCS-01 Crimea
9832	7x	0	0,28.6666666666667,1,300000,0	bu	LCS-05 Vinnytsia
9833	7x	0	0,24.8333333333333,1,300000,0	bu	LCS-07 Volyn
9834	7x	0	0,35,1,300000,0	bu	LCS-12 Dnipropetrovsk
9835	7x	0	0,37.5,1,300000,0	bu	LCS-14 Donetsk
9836	7x	0	0,28.5,1,300000,0	bu	LCS-18 Zhytomyr
9837	7x	0	0,23.5,1,300000,0	bu	LCS-21 Zakarpattia
9838	=6386	bu	LCS-23 Zaporizhzhia
9839	7x	0	0,24.75,1,300000,0	bu	LCS-26 Ivano-Frankivsk
9840	7x	0	0,32,1,300000,0	bu	LCS-35 Kirovohrad
9841	=6387	bu	LCS-44 Luhansk
9842	=3942	je	CC42
9843	=3943	je	CC43
9844	=3944	je	CC44
9845	=3945	je	CC45
9846	=3946	je	CC46
9847	=3947	je	CC47
9848	=3948	je	CC48
9849	=3949	je	CC49
9850	=3950	je	CC50
9851	=6382	bu	LCS-46 Lviv
9852	7x	0	0,31.8333333333333,1,300000,0	bu	LCS-48 Mykolaiv
9853	=6384	bu	LCS-51 Odessa
9854	7x	0	0,33.8333333333333,1,300000,0	bu	LCS-53 Poltava
9855	=6383	bu	LCS-56 Rivne
9856	=9831	bu	LCS-59 Sumy
9857	7x	0	0,25.5,1,300000,0	bu	LCS-61 Ternopil
9858	7x	0	0,36.5,1,300000,0	bu	LCS-63 Kharkiv
9859	7x	0	0,33.5,1,300000,0	bu	LCS-65 Kherson
9860	=6383	bu	LCS-68 Khmelnytsky
9861	7x	0	0,31.5,1,300000,0	bu	LCS-71 Cherkasy
9862	7x	0	0,26,1,300000,0	bu	LCS-73 Chernivtsi
9863	=9840	bu	LCS-74 Chernihiv
9864	=9821	bu	LCS-80 Kyiv city
9865	=6385	bu	LCS-85 Sevastopol
9866	=3823	jh	
9869	3i	0	52.3,-1.8,1,227286.9881,265751.2874	ji	
9870	=9869	jj	
9871	=3823	jk	
9874	=3169	bt	PNGMG94 zone 57
9875	=2133	bt	PNGMG94 zone 58
9880	3i	0	53.35,-1.9,1,226574.2032,390894.838	jl	
9881	=9880	jm	
9883	=3823	jn	
9893	=4181	13	
9895	v	0	49.8333333333333,6.16666666666667,1,80000,100000	13	Luxembourg TM (3D)
9897	=9895	13	Luxembourg TM + NG95 height
9907	=3823	jo	
9920	=7405	7u	British National Grid + BI height
9922	3i	0	53.5,-8,0.99982,600000,750000	1a	ITM + BI height
9924	=3823	jp	
9928	2h	0	0,6,1,2500000,0	jq	
9929	2h	0	0,9,1,3500000,0	jr	
9930	2h	0	0,12,1,4500000,0	js	
9931	2h	0	0,15,1,5500000,0	jt	
9932	=9928	ju	
9933	=9929	jv	
9934	=9930	jw	
9935	=9931	jx	
9939	=3823	jy	
9943	3i	0	51.75,-3.1,1,106702.326,119968.1395	jz	
9944	=9943	k0	
9945	3x	0	0,21,0.9999,500000,-4000000	k1	
9947	w	j	65,-19,1700000,1300000	b9	LAEA Iceland
9948	=3823	k2	
9949	=3823	k3	
9950	=3823	k4	
9951	3i	b	65,-19,64.25,65.75,500000,500000	3j	Lambert 1993 + ISH2004 height
9952	3i	b	65,-19,64.25,65.75,1700000,300000	b9	Lambert 2004 + ISH2004 height
9953	3i	b	65,-19,64.25,65.75,2700000,300000	ew	Lambert 2016 + ISH2004 height
9964	=3823	k5	
9967	3i	0	53.75,-0.95,1,140859.7394,247512.2812	k6	
9968	=9967	k7	
9969	=3823	k8	
9972	3i	0	56.6,-3.85,1,108600.972,239087.349	k9	
9973	=9972	ka	
9974	=3823	kb	
9977	3i	0	58,-3.8,1,139618.9493,183110.794	kc	
9978	=9977	kd	
9989	=3823	ke	
9990	=3823	ke	
20001	=3823	kf	
20002	3i	0	53.35,-2.55,1,171975.9382,116744.6938	kg	
20003	=20002	kh	
20004	1p	0	0,21,1,4500000,0	1y	Gauss-Kruger zone 4
20005	1p	0	0,27,1,5500000,0	1y	Gauss-Kruger zone 5
20006	1p	0	0,33,1,6500000,0	1y	Gauss-Kruger zone 6
20007	1p	0	0,39,1,7500000,0	1y	Gauss-Kruger zone 7
20008	1p	0	0,45,1,8500000,0	1y	Gauss-Kruger zone 8
20009	1p	0	0,51,1,9500000,0	1y	Gauss-Kruger zone 9
20010	1p	0	0,57,1,10500000,0	1y	Gauss-Kruger zone 10
20011	1p	0	0,63,1,11500000,0	1y	Gauss-Kruger zone 11
20012	1p	0	0,69,1,12500000,0	1y	Gauss-Kruger zone 12
20013	1p	0	0,75,1,13500000,0	1y	Gauss-Kruger zone 13
20014	1p	0	0,81,1,14500000,0	1y	Gauss-Kruger zone 14
20015	1p	0	0,87,1,15500000,0	1y	Gauss-Kruger zone 15
20016	1p	0	0,93,1,16500000,0	1y	Gauss-Kruger zone 16
20017	1p	0	0,99,1,17500000,0	1y	Gauss-Kruger zone 17
20018	1p	0	0,105,1,18500000,0	1y	Gauss-Kruger zone 18
20019	1p	0	0,111,1,19500000,0	1y	Gauss-Kruger zone 19
20020	1p	0	0,117,1,20500000,0	1y	Gauss-Kruger zone 20
20021	1p	0	0,123,1,21500000,0	1y	Gauss-Kruger zone 21
20022	1p	0	0,129,1,22500000,0	1y	Gauss-Kruger zone 22
20023	1p	0	0,135,1,23500000,0	1y	Gauss-Kruger zone 23
20024	1p	0	0,141,1,24500000,0	1y	Gauss-Kruger zone 24
20025	1p	0	0,147,1,25500000,0	1y	Gauss-Kruger zone 25
20026	1p	0	0,153,1,26500000,0	1y	Gauss-Kruger zone 26
20027	1p	0	0,159,1,27500000,0	1y	Gauss-Kruger zone 27
20028	1p	0	0,165,1,28500000,0	1y	Gauss-Kruger zone 28
20029	1p	0	0,171,1,29500000,0	1y	Gauss-Kruger zone 29
20030	1p	0	0,177,1,30500000,0	1y	Gauss-Kruger zone 30
20031	1p	0	0,-177,1,31500000,0	1y	Gauss-Kruger zone 31
20032	1p	0	0,-171,1,32500000,0	1y	Gauss-Kruger zone 32
20033	=3823	ki	
20037	=3823	kj	
20038	=3823	kk	
20040	=3823	kl	
20041	=3823	kl	
20042	=9697	kl	UTM zone 12S
20043	=4130	km	
20048	=5362	kl	UTM zone 18S
20049	=5361	kl	UTM zone 19S
20062	66	0	0,9,1,500000,0	kn	
20063	66	0	0,15,1,500000,0	ko	
20135	4a	1	35	6i	UTM zone 35N
20136	4a	1	36	6i	UTM zone 36N
20137	4a	1	37	6i	UTM zone 37N
20138	4a	1	38	6i	UTM zone 38N
20249	2s	8	49,	3w	AMG zone 49
20250	2s	8	50,	3w	AMG zone 50
20251	2s	8	51,	3w	AMG zone 51
20252	2s	8	52,	3w	AMG zone 52
20253	2s	8	53,	3w	AMG zone 53
20254	2s	8	54,	3w	AMG zone 54
20255	2s	8	55,	3w	AMG zone 55
20256	2s	8	56,	3w	AMG zone 56
20257	2s	8	57,	3w	AMG zone 57
20258	2s	8	58,	3w	AMG zone 58
20349	4b	8	49,	6j	AMG zone 49
20350	4b	8	50,	6j	AMG zone 50
20351	4b	8	51,	6j	AMG zone 51
20352	4b	8	52,	6j	AMG zone 52
20353	4b	8	53,	6j	AMG zone 53
20354	4b	8	54,	6j	AMG zone 54
20355	4b	8	55,	6j	AMG zone 55
20356	4b	8	56,	6j	AMG zone 56
20436	1h	1	36	1p	UTM zone 36N
20437	1h	1	37	1p	UTM zone 37N
20438	1h	1	38	1p	UTM zone 38N
20439	1h	1	39	1p	UTM zone 39N
20440	1h	1	40	1p	UTM zone 40N
20499	=20439	1p	Bahrain Grid
20538	4c	1	38	6k	UTM zone 38N
20539	4c	1	39	6k	UTM zone 39N
20790	7e	0	39.6666666666667,1,1,200000,300000	ai	Portuguese National Grid
20791	7e	0	39.6666666666667,1,1,0,0	ai	Portuguese Grid
20822	4f	8	22,	6n	UTM zone 22S
20823	4f	8	23,	6n	UTM zone 23S
20824	4f	8	24,	6n	UTM zone 24S
20904	8p	0	0,21,1,4500000,0	dw	Gauss-Kruger zone 4
20905	8p	0	0,27,1,5500000,0	dw	Gauss-Kruger zone 5
20906	8p	0	0,33,1,6500000,0	dw	Gauss-Kruger zone 6
20907	8p	0	0,39,1,7500000,0	dw	Gauss-Kruger zone 7
20908	8p	0	0,45,1,8500000,0	dw	Gauss-Kruger zone 8
20909	8p	0	0,51,1,9500000,0	dw	Gauss-Kruger zone 9
20910	8p	0	0,57,1,10500000,0	dw	Gauss-Kruger zone 10
20911	8p	0	0,63,1,11500000,0	dw	Gauss-Kruger zone 11
20912	8p	0	0,69,1,12500000,0	dw	Gauss-Kruger zone 12
20913	8p	0	0,75,1,13500000,0	dw	Gauss-Kruger zone 13
20914	8p	0	0,81,1,14500000,0	dw	Gauss-Kruger zone 14
20915	8p	0	0,87,1,15500000,0	dw	Gauss-Kruger zone 15
20916	8p	0	0,93,1,16500000,0	dw	Gauss-Kruger zone 16
20917	8p	0	0,99,1,17500000,0	dw	Gauss-Kruger zone 17
20918	8p	0	0,105,1,18500000,0	dw	Gauss-Kruger zone 18
20919	8p	0	0,111,1,19500000,0	dw	Gauss-Kruger zone 19
20920	8p	0	0,117,1,20500000,0	dw	Gauss-Kruger zone 20
20921	8p	0	0,123,1,21500000,0	dw	Gauss-Kruger zone 21
20922	8p	0	0,129,1,22500000,0	dw	Gauss-Kruger zone 22
20923	8p	0	0,135,1,23500000,0	dw	Gauss-Kruger zone 23
20924	8p	0	0,141,1,24500000,0	dw	Gauss-Kruger zone 24
20925	8p	0	0,147,1,25500000,0	dw	Gauss-Kruger zone 25
20926	8p	0	0,153,1,26500000,0	dw	Gauss-Kruger zone 26
20927	8p	0	0,159,1,27500000,0	dw	Gauss-Kruger zone 27
20928	8p	0	0,165,1,28500000,0	dw	Gauss-Kruger zone 28
20929	8p	0	0,171,1,29500000,0	dw	Gauss-Kruger zone 29
20930	8p	0	0,177,1,30500000,0	dw	Gauss-Kruger zone 30
20931	8p	0	0,-177,1,31500000,0	dw	Gauss-Kruger zone 31
20932	8p	0	0,-171,1,32500000,0	dw	Gauss-Kruger zone 32
20934	4g	8	34,	6o	UTM zone 34S
20935	4g	8	35,	6o	UTM zone 35S
20936	4g	8	36,	6o	UTM zone 36S
21004	8p	0	0,21,1,500000,0	dw	Gauss-Kruger CM 21E
21005	8p	0	0,27,1,500000,0	dw	Gauss-Kruger CM 27E
21006	8p	0	0,33,1,500000,0	dw	Gauss-Kruger CM 33E
21007	8p	0	0,39,1,500000,0	dw	Gauss-Kruger CM 39E
21008	8p	0	0,45,1,500000,0	dw	Gauss-Kruger CM 45E
21009	8p	0	0,51,1,500000,0	dw	Gauss-Kruger CM 51E
21010	8p	0	0,57,1,500000,0	dw	Gauss-Kruger CM 57E
21011	8p	0	0,63,1,500000,0	dw	Gauss-Kruger CM 63E
21012	8p	0	0,69,1,500000,0	dw	Gauss-Kruger CM 69E
21013	8p	0	0,75,1,500000,0	dw	Gauss-Kruger CM 75E
21014	8p	0	0,81,1,500000,0	dw	Gauss-Kruger CM 81E
21015	8p	0	0,87,1,500000,0	dw	Gauss-Kruger CM 87E
21016	8p	0	0,93,1,500000,0	dw	Gauss-Kruger CM 93E
21017	8p	0	0,99,1,500000,0	dw	Gauss-Kruger CM 99E
21018	8p	0	0,105,1,500000,0	dw	Gauss-Kruger CM 105E
21019	8p	0	0,111,1,500000,0	dw	Gauss-Kruger CM 111E
21020	8p	0	0,117,1,500000,0	dw	Gauss-Kruger CM 117E
21021	8p	0	0,123,1,500000,0	dw	Gauss-Kruger CM 123E
21022	8p	0	0,129,1,500000,0	dw	Gauss-Kruger CM 129E
21023	8p	0	0,135,1,500000,0	dw	Gauss-Kruger CM 135E
21024	8p	0	0,141,1,500000,0	dw	Gauss-Kruger CM 141E
21025	8p	0	0,147,1,500000,0	dw	Gauss-Kruger CM 147E
21026	8p	0	0,153,1,500000,0	dw	Gauss-Kruger CM 153E
21027	8p	0	0,159,1,500000,0	dw	Gauss-Kruger CM 159E
21028	8p	0	0,165,1,500000,0	dw	Gauss-Kruger CM 165E
21029	8p	0	0,171,1,500000,0	dw	Gauss-Kruger CM 171E
21030	8p	0	0,177,1,500000,0	dw	Gauss-Kruger CM 177E
21031	8p	0	0,-177,1,500000,0	dw	Gauss-Kruger CM 177W
21032	8p	0	0,-171,1,500000,0	dw	Gauss-Kruger CM 171W
21035	4h	8	35,	6p	UTM zone 35S
21036	4h	8	36,	6p	UTM zone 36S
21037	4h	8	37,	6p	UTM zone 37S
21095	4h	1	35	6p	UTM zone 35N
21096	4h	1	36	6p	UTM zone 36N
21097	4h	1	37	6p	UTM zone 37N
21148	1a	8	48,	1i	UTM zone 48S
21149	1a	8	49,	1i	UTM zone 49S
21150	1a	8	50,	1i	UTM zone 50S
21207	8p	0	0,21,1,7250000,0	dw	GSK 3GK zone 7
21208	8p	0	0,24,1,8250000,0	dw	GSK 3GK zone 8
21209	8p	0	0,27,1,9250000,0	dw	GSK 3GK zone 9
21210	8p	0	0,30,1,10250000,0	dw	GSK 3GK zone 10
21211	8p	0	0,33,1,11250000,0	dw	GSK 3GK zone 11
21212	8p	0	0,36,1,12250000,0	dw	GSK 3GK zone 12
21213	8p	0	0,39,1,13250000,0	dw	GSK 3GK zone 13
21214	8p	0	0,42,1,14250000,0	dw	GSK 3GK zone 14
21215	8p	0	0,45,1,15250000,0	dw	GSK 3GK zone 15
21216	8p	0	0,48,1,16250000,0	dw	GSK 3GK zone 16
21217	8p	0	0,51,1,17250000,0	dw	GSK 3GK zone 17
21218	8p	0	0,54,1,18250000,0	dw	GSK 3GK zone 18
21219	8p	0	0,57,1,19250000,0	dw	GSK 3GK zone 19
21220	8p	0	0,60,1,20250000,0	dw	GSK 3GK zone 20
21221	8p	0	0,63,1,21250000,0	dw	GSK 3GK zone 21
21222	8p	0	0,66,1,22250000,0	dw	GSK 3GK zone 22
21223	8p	0	0,69,1,23250000,0	dw	GSK 3GK zone 23
21224	8p	0	0,72,1,24250000,0	dw	GSK 3GK zone 24
21225	8p	0	0,75,1,25250000,0	dw	GSK 3GK zone 25
21226	8p	0	0,78,1,26250000,0	dw	GSK 3GK zone 26
21227	8p	0	0,81,1,27250000,0	dw	GSK 3GK zone 27
21228	8p	0	0,84,1,28250000,0	dw	GSK 3GK zone 28
21229	8p	0	0,87,1,29250000,0	dw	GSK 3GK zone 29
21230	8p	0	0,90,1,30250000,0	dw	GSK 3GK zone 30
21231	8p	0	0,93,1,31250000,0	dw	GSK 3GK zone 31
21232	8p	0	0,96,1,32250000,0	dw	GSK 3GK zone 32
21233	8p	0	0,99,1,33250000,0	dw	GSK 3GK zone 33
21234	8p	0	0,102,1,34250000,0	dw	GSK 3GK zone 34
21235	8p	0	0,105,1,35250000,0	dw	GSK 3GK zone 35
21236	8p	0	0,108,1,36250000,0	dw	GSK 3GK zone 36
21237	8p	0	0,111,1,37250000,0	dw	GSK 3GK zone 37
21238	8p	0	0,114,1,38250000,0	dw	GSK 3GK zone 38
21239	8p	0	0,117,1,39250000,0	dw	GSK 3GK zone 39
21240	8p	0	0,120,1,40250000,0	dw	GSK 3GK zone 40
21241	8p	0	0,123,1,41250000,0	dw	GSK 3GK zone 41
21242	8p	0	0,126,1,42250000,0	dw	GSK 3GK zone 42
21243	8p	0	0,129,1,43250000,0	dw	GSK 3GK zone 43
21244	8p	0	0,132,1,44250000,0	dw	GSK 3GK zone 44
21245	8p	0	0,135,1,45250000,0	dw	GSK 3GK zone 45
21246	8p	0	0,138,1,46250000,0	dw	GSK 3GK zone 46
21247	8p	0	0,141,1,47250000,0	dw	GSK 3GK zone 47
21248	8p	0	0,144,1,48250000,0	dw	GSK 3GK zone 48
21249	8p	0	0,147,1,49250000,0	dw	GSK 3GK zone 49
21250	8p	0	0,150,1,50250000,0	dw	GSK 3GK zone 50
21251	8p	0	0,153,1,51250000,0	dw	GSK 3GK zone 51
21252	8p	0	0,156,1,52250000,0	dw	GSK 3GK zone 52
21253	8p	0	0,159,1,53250000,0	dw	GSK 3GK zone 53
21254	8p	0	0,162,1,54250000,0	dw	GSK 3GK zone 54
21255	8p	0	0,165,1,55250000,0	dw	GSK 3GK zone 55
21256	8p	0	0,168,1,56250000,0	dw	GSK 3GK zone 56
21257	8p	0	0,171,1,57250000,0	dw	GSK 3GK zone 57
21258	8p	0	0,174,1,58250000,0	dw	GSK 3GK zone 58
21259	8p	0	0,177,1,59250000,0	dw	GSK 3GK zone 59
21260	8p	0	0,180,1,60250000,0	dw	GSK 3GK zone 60
21261	8p	0	0,-177,1,61250000,0	dw	GSK 3GK zone 61
21262	8p	0	0,-174,1,62250000,0	dw	GSK 3GK zone 62
21263	8p	0	0,-171,1,63250000,0	dw	GSK 3GK zone 63
21264	8p	0	0,-168,1,64250000,0	dw	GSK 3GK zone 64
21291	4i	0	0,-62,0.9995,400000,0	6q	British West Indies Grid
21292	4i	0	13.1763888888889,-59.5597222222222,0.9999986,30000,75000	6q	Barbados National Grid
21307	8p	0	0,21,1,250000,0	dw	GSK 3GK CM 21E
21308	8p	0	0,24,1,250000,0	dw	GSK 3GK CM 24E
21309	8p	0	0,27,1,250000,0	dw	GSK 3GK CM 27E
21310	8p	0	0,30,1,250000,0	dw	GSK 3GK CM 30E
21311	8p	0	0,33,1,250000,0	dw	GSK 3GK CM 33E
21312	8p	0	0,36,1,250000,0	dw	GSK 3GK CM 36E
21313	8p	0	0,39,1,250000,0	dw	GSK 3GK CM 39E
21314	8p	0	0,42,1,250000,0	dw	GSK 3GK CM 42E
21315	8p	0	0,45,1,250000,0	dw	GSK 3GK CM 45E
21316	8p	0	0,48,1,250000,0	dw	GSK 3GK CM 48E
21317	8p	0	0,51,1,250000,0	dw	GSK 3GK CM 51E
21318	8p	0	0,54,1,250000,0	dw	GSK 3GK CM 54E
21319	8p	0	0,57,1,250000,0	dw	GSK 3GK CM 57E
21320	8p	0	0,60,1,250000,0	dw	GSK 3GK CM 60E
21321	8p	0	0,63,1,250000,0	dw	GSK 3GK CM 63E
21322	8p	0	0,66,1,250000,0	dw	GSK 3GK CM 66E
21323	8p	0	0,69,1,250000,0	dw	GSK 3GK CM 69E
21324	8p	0	0,72,1,250000,0	dw	GSK 3GK CM 72E
21325	8p	0	0,75,1,250000,0	dw	GSK 3GK CM 75E
21326	8p	0	0,78,1,250000,0	dw	GSK 3GK CM 78E
21327	8p	0	0,81,1,250000,0	dw	GSK 3GK CM 81E
21328	8p	0	0,84,1,250000,0	dw	GSK 3GK CM 84E
21329	8p	0	0,87,1,250000,0	dw	GSK 3GK CM 87E
21330	8p	0	0,90,1,250000,0	dw	GSK 3GK CM 90E
21331	8p	0	0,93,1,250000,0	dw	GSK 3GK CM 93E
21332	8p	0	0,96,1,250000,0	dw	GSK 3GK CM 96E
21333	8p	0	0,99,1,250000,0	dw	GSK 3GK CM 99E
21334	8p	0	0,102,1,250000,0	dw	GSK 3GK CM 102E
21335	8p	0	0,105,1,250000,0	dw	GSK 3GK CM 105E
21336	8p	0	0,108,1,250000,0	dw	GSK 3GK CM 108E
21337	8p	0	0,111,1,250000,0	dw	GSK 3GK CM 111E
21338	8p	0	0,114,1,250000,0	dw	GSK 3GK CM 114E
21339	8p	0	0,117,1,250000,0	dw	GSK 3GK CM 117E
21340	8p	0	0,120,1,250000,0	dw	GSK 3GK CM 120E
21341	8p	0	0,123,1,250000,0	dw	GSK 3GK CM 123E
21342	8p	0	0,126,1,250000,0	dw	GSK 3GK CM 126E
21343	8p	0	0,129,1,250000,0	dw	GSK 3GK CM 129E
21344	8p	0	0,132,1,250000,0	dw	GSK 3GK CM 132E
21345	8p	0	0,135,1,250000,0	dw	GSK 3GK CM 135E
21346	8p	0	0,138,1,250000,0	dw	GSK 3GK CM 138E
21347	8p	0	0,141,1,250000,0	dw	GSK 3GK CM 141E
21348	8p	0	0,144,1,250000,0	dw	GSK 3GK CM 144E
21349	8p	0	0,147,1,250000,0	dw	GSK 3GK CM 147E
21350	8p	0	0,150,1,250000,0	dw	GSK 3GK CM 150E
21351	8p	0	0,153,1,250000,0	dw	GSK 3GK CM 153E
21352	8p	0	0,156,1,250000,0	dw	GSK 3GK CM 156E
21353	8p	0	0,159,1,250000,0	dw	GSK 3GK CM 159E
21354	8p	0	0,162,1,250000,0	dw	GSK 3GK CM 162E
21355	8p	0	0,165,1,250000,0	dw	GSK 3GK CM 165E
21356	8p	0	0,168,1,250000,0	dw	GSK 3GK CM 168E
21357	8p	0	0,171,1,250000,0	dw	GSK 3GK CM 171E
21358	8p	0	0,174,1,250000,0	dw	GSK 3GK CM 174E
21359	8p	0	0,177,1,250000,0	dw	GSK 3GK CM 177E
21360	8p	0	0,180,1,250000,0	dw	GSK 3GK CM 180E
21361	8p	0	0,-177,1,250000,0	dw	GSK 3GK CM 177W
21362	8p	0	0,-174,1,250000,0	dw	GSK 3GK CM 174W
21363	8p	0	0,-171,1,250000,0	dw	GSK 3GK CM 171W
21364	8p	0	0,-168,1,250000,0	dw	GSK 3GK CM 168W
21413	1n	0	0,75,1,13500000,0	1v	Gauss-Kruger zone 13
21414	1n	0	0,81,1,14500000,0	1v	Gauss-Kruger zone 14
21415	1n	0	0,87,1,15500000,0	1v	Gauss-Kruger zone 15
21416	1n	0	0,93,1,16500000,0	1v	Gauss-Kruger zone 16
21417	1n	0	0,99,1,17500000,0	1v	Gauss-Kruger zone 17
21418	1n	0	0,105,1,18500000,0	1v	Gauss-Kruger zone 18
21419	1n	0	0,111,1,19500000,0	1v	Gauss-Kruger zone 19
21420	1n	0	0,117,1,20500000,0	1v	Gauss-Kruger zone 20
21421	1n	0	0,123,1,21500000,0	1v	Gauss-Kruger zone 21
21422	1n	0	0,129,1,22500000,0	1v	Gauss-Kruger zone 22
21423	1n	0	0,135,1,23500000,0	1v	Gauss-Kruger zone 23
21453	=2422	1v	Gauss-Kruger CM 75E
21454	=2424	1v	Gauss-Kruger CM 81E
21455	=2426	1v	Gauss-Kruger CM 87E
21456	=2428	1v	Gauss-Kruger CM 93E
21457	=2430	1v	Gauss-Kruger CM 99E
21458	=2432	1v	Gauss-Kruger CM 105E
21459	=2434	1v	Gauss-Kruger CM 111E
21460	=2436	1v	Gauss-Kruger CM 117E
21461	=2438	1v	Gauss-Kruger CM 123E
21462	=2440	1v	Gauss-Kruger CM 129E
21463	=2442	1v	Gauss-Kruger CM 135E
21500	7i	b	90,0,49.8333333333333,51.1666666666667,150000,5400000	an	Belge Lambert 50
21780	7c	3	46.9524055555556,0,1,0,0	ag	LV03C
21781	e	3	46.9524055555556,7.43958333333333,1,600000,200000	66	LV03
21782	e	3	46.9524055555556,7.43958333333333,1,0,0	66	LV03C-G
21818	4j	1	18	6s	UTM zone 18N
21896	4j	0	4.59904722222222,-77.0809166666667,1,1000000,1000000	6s	Colombia West zone
21897	4j	0	4.59904722222222,-74.0809166666667,1,1000000,1000000	6s	Colombia Bogota zone
21898	4j	0	4.59904722222222,-71.0809166666667,1,1000000,1000000	6s	Colombia East Central zone
21899	4j	0	4.59904722222222,-68.0809166666667,1,1000000,1000000	6s	Colombia East zone
22032	4l	8	32,	6u	UTM zone 32S
22033	4l	8	33,	6u	UTM zone 33S
22091	4l	0	0,11.5,0.9996,500000,10000000	6u	TM 11.30 SE
22092	4l	0	0,12,0.9996,500000,10000000	6u	TM 12 SE
22171	w	0	-90,-72,1,1500000,0	6e	Argentina 1
22172	w	0	-90,-69,1,2500000,0	6e	Argentina 2
22173	w	0	-90,-66,1,3500000,0	6e	Argentina 3
22174	w	0	-90,-63,1,4500000,0	6e	Argentina 4
22175	w	0	-90,-60,1,5500000,0	6e	Argentina 5
22176	w	0	-90,-57,1,6500000,0	6e	Argentina 6
22177	w	0	-90,-54,1,7500000,0	6e	Argentina 7
22181	d	0	-90,-72,1,1500000,0	9g	Argentina 1
22182	d	0	-90,-69,1,2500000,0	9g	Argentina 2
22183	d	0	-90,-66,1,3500000,0	9g	Argentina 3
22184	d	0	-90,-63,1,4500000,0	9g	Argentina 4
22185	d	0	-90,-60,1,5500000,0	9g	Argentina 5
22186	d	0	-90,-57,1,6500000,0	9g	Argentina 6
22187	d	0	-90,-54,1,7500000,0	9g	Argentina 7
22191	1f	0	-90,-72,1,1500000,0	1n	Argentina 1
22192	1f	0	-90,-69,1,2500000,0	1n	Argentina 2
22193	1f	0	-90,-66,1,3500000,0	1n	Argentina 3
22194	1f	0	-90,-63,1,4500000,0	1n	Argentina 4
22195	1f	0	-90,-60,1,5500000,0	1n	Argentina 5
22196	1f	0	-90,-57,1,6500000,0	1n	Argentina 6
22197	1f	0	-90,-54,1,7500000,0	1n	Argentina 7
22207	=6650	ey	UTM zone 7N
22208	=6651	ey	UTM zone 8N
22209	=6652	ey	UTM zone 9N
22210	=6653	ey	UTM zone 10N
22211	=6654	ey	UTM zone 11N
22212	=6655	ey	UTM zone 12N
22213	=6656	ey	UTM zone 13N
22214	=6657	ey	UTM zone 14N
22215	=6658	ey	UTM zone 15N
22216	=6659	ey	UTM zone 16N
22217	=6660	ey	UTM zone 17N
22218	=6661	ey	UTM zone 18N
22219	=6662	ey	UTM zone 19N
22220	=6663	ey	UTM zone 20N
22221	=6664	ey	UTM zone 21N
22222	=6665	ey	UTM zone 22N
22234	4m	8	34,	6v	UTM zone 34S
22235	4m	8	35,	6v	UTM zone 35S
22239	3i	c	47.25,-63,0.999912,400000,800000	ey	PEI Stereographic
22240	3i	c	46.5,-66.5,0.999912,2500000,7500000	ey	NB Stereographic
22243	3i	0	0,-58.5,0.9999,304800,0	ey	SCoPQ zone 3
22244	3i	0	0,-61.5,0.9999,304800,0	ey	SCoPQ zone 4
22245	3i	0	0,-64.5,0.9999,304800,0	ey	SCoPQ zone 5
22246	3i	0	0,-67.5,0.9999,304800,0	ey	SCoPQ zone 6
22247	3i	0	0,-70.5,0.9999,304800,0	ey	SCoPQ zone 7
22248	3i	0	0,-73.5,0.9999,304800,0	ey	SCoPQ zone 8
22249	3i	0	0,-76.5,0.9999,304800,0	ey	SCoPQ zone 9
22250	3i	0	0,-79.5,0.9999,304800,0	ey	SCoPQ zone 10
22262	3i	0	0,-111,0.9999,0,0	ey	Alberta 3TM ref merid 111 W
22263	3i	0	0,-114,0.9999,0,0	ey	Alberta 3TM ref merid 114 W
22264	3i	0	0,-117,0.9999,0,0	ey	Alberta 3TM ref merid 117 W
22265	3i	0	0,-120,0.9999,0,0	ey	Alberta 3TM ref merid 120 W
22275	4m	2	wsu,0,15,1,0,0	6v	Lo15
22277	4m	2	wsu,0,17,1,0,0	6v	Lo17
22279	4m	2	wsu,0,19,1,0,0	6v	Lo19
22281	4m	2	wsu,0,21,1,0,0	6v	Lo21
22283	4m	2	wsu,0,23,1,0,0	6v	Lo23
22285	4m	2	wsu,0,25,1,0,0	6v	Lo25
22287	4m	2	wsu,0,27,1,0,0	6v	Lo27
22289	4m	2	wsu,0,29,1,0,0	6v	Lo29
22291	4m	2	wsu,0,31,1,0,0	6v	Lo31
22293	4m	2	wsu,0,33,1,0,0	6v	Lo33
22307	=6650	ez	UTM zone 7N
22308	=6651	ez	UTM zone 8N
22309	=6652	ez	UTM zone 9N
22310	=6653	ez	UTM zone 10N
22311	=6654	ez	UTM zone 11N
22312	=6655	ez	UTM zone 12N
22313	=6656	ez	UTM zone 13N
22314	=6657	ez	UTM zone 14N
22315	=6658	ez	UTM zone 15N
22316	=6659	ez	UTM zone 16N
22317	=6660	ez	UTM zone 17N
22318	=6661	ez	UTM zone 18N
22319	=6662	ez	UTM zone 19N
22320	=6663	ez	UTM zone 20N
22321	=6664	ez	UTM zone 21N
22322	=6665	ez	UTM zone 22N
22332	p	1	32	p	UTM zone 32N
22337	3i	0	0,-64.5,0.9999,15500000,0	ez	MTM NS 1997 zone 5
22338	3i	0	0,-61.5,0.9999,14500000,0	ez	MTM NS 1997 zone 4
22348	=22248	ez	MTM zone 8
22349	=22249	ez	MTM zone 9
22350	=22250	ez	MTM zone 10
22351	3i	0	0,-82.5,0.9999,304800,0	ez	MTM zone 11
22352	3i	0	0,-81,0.9999,304800,0	ez	MTM zone 12
22353	3i	0	0,-84,0.9999,304800,0	ez	MTM zone 13
22354	3i	0	0,-87,0.9999,304800,0	ez	MTM zone 14
22355	3i	0	0,-90,0.9999,304800,0	ez	MTM zone 15
22356	3i	0	0,-93,0.9999,304800,0	ez	MTM zone 16
22357	3i	0	0,-96,0.9999,304800,0	ez	MTM zone 17
22391	p	5	36,36,9.9,0.999625544,500000,300000	p	Nord Tunisie
22392	p	5	33.3,33.3,9.9,0.999625769,500000,300000	p	Sud Tunisie
22407	=6650	f0	UTM zone 7N
22408	=6651	f0	UTM zone 8N
22409	=6652	f0	UTM zone 9N
22410	=6653	f0	UTM zone 10N
22411	=6654	f0	UTM zone 11N
22412	=6655	f0	UTM zone 12N
22413	=6656	f0	UTM zone 13N
22414	=6657	f0	UTM zone 14N
22415	=6658	f0	UTM zone 15N
22416	=6659	f0	UTM zone 16N
22417	=6660	f0	UTM zone 17N
22418	=6661	f0	UTM zone 18N
22419	=6662	f0	UTM zone 19N
22420	=6663	f0	UTM zone 20N
22421	=6664	f0	UTM zone 21N
22422	=6665	f0	UTM zone 22N
22462	=22262	f0	Alberta 3TM ref merid 111 W
22463	=22263	f0	Alberta 3TM ref merid 114 W
22464	=22264	f0	Alberta 3TM ref merid 117 W
22465	=22265	f0	Alberta 3TM ref merid 120 W
22521	4n	8	21,	6w	UTM zone 21S
22522	4n	8	22,	6w	UTM zone 22S
22523	4n	8	23,	6w	UTM zone 23S
22524	4n	8	24,	6w	UTM zone 24S
22525	4n	8	25,	6w	UTM zone 25S
22607	=6650	ev	UTM zone 7N
22608	=6651	ev	UTM zone 8N
22609	=6652	ev	UTM zone 9N
22610	=6653	ev	UTM zone 10N
22611	=6654	ev	UTM zone 11N
22612	=6655	ev	UTM zone 12N
22613	=6656	ev	UTM zone 13N
22614	=6657	ev	UTM zone 14N
22615	=6658	ev	UTM zone 15N
22616	=6659	ev	UTM zone 16N
22617	=6660	ev	UTM zone 17N
22618	=6661	ev	UTM zone 18N
22619	=6662	ev	UTM zone 19N
22620	=6663	ev	UTM zone 20N
22621	=6664	ev	UTM zone 21N
22622	=6665	ev	UTM zone 22N
22639	=22239	ev	PEI Stereographic
22641	3i	0	0,-53,0.9999,304800,0	ev	MTM zone 1
22642	3i	0	0,-56,0.9999,304800,0	ev	MTM zone 2
22643	=22243	ev	MTM zone 3
22644	=22244	ev	MTM zone 4
22645	=22245	ev	MTM zone 5
22646	=22246	ev	MTM zone 6
22648	=22248	ev	MTM zone 8
22649	=22249	ev	MTM zone 9
22650	=22250	ev	MTM zone 10
22651	=22351	ev	MTM zone 11
22652	=22352	ev	MTM zone 12
22653	=22353	ev	MTM zone 13
22654	=22354	ev	MTM zone 14
22655	=22355	ev	MTM zone 15
22656	=22356	ev	MTM zone 16
22657	=22357	ev	MTM zone 17
22707	=6650	f2	UTM zone 7N
22708	=6651	f2	UTM zone 8N
22709	=6652	f2	UTM zone 9N
22710	=6653	f2	UTM zone 10N
22711	=6654	f2	UTM zone 11N
22712	=6655	f2	UTM zone 12N
22713	=6656	f2	UTM zone 13N
22714	=6657	f2	UTM zone 14N
22715	=6658	f2	UTM zone 15N
22716	=6659	f2	UTM zone 16N
22717	=6660	f2	UTM zone 17N
22718	=6661	f2	UTM zone 18N
22719	=6662	f2	UTM zone 19N
22720	=6663	f2	UTM zone 20N
22721	=6664	f2	UTM zone 21N
22722	=6665	f2	UTM zone 22N
22739	=22239	f2	PEI Stereographic
22762	=22262	f2	Alberta 3TM ref merid 111 W
22763	=22263	f2	Alberta 3TM ref merid 114 W
22764	=22264	f2	Alberta 3TM ref merid 117 W
22765	=22265	f2	Alberta 3TM ref merid 120 W
22770	4o	5	34.65,34.65,37.35,0.9996256,300000,300000	6x	Syria Lambert
22780	4o	c	34.2,39.15,0.9995341,0,0	6x	Levant Stereographic
22991	4p	0	30,35,1,300000,1100000	6y	Blue Belt
22992	4p	0	30,31,1,615000,810000	6y	Red Belt
22993	4p	0	30,27,1,700000,200000	6y	Purple Belt
22994	4p	0	30,27,1,700000,1200000	6y	Extended Purple Belt
23028	17	1	28	1f	UTM zone 28N
23029	17	1	29	1f	UTM zone 29N
23030	17	1	30	1f	UTM zone 30N
23031	17	1	31	1f	UTM zone 31N
23032	17	1	32	1f	UTM zone 32N
23033	17	1	33	1f	UTM zone 33N
23034	17	1	34	1f	UTM zone 34N
23035	17	1	35	1f	UTM zone 35N
23036	17	1	36	1f	UTM zone 36N
23037	17	1	37	1f	UTM zone 37N
23038	17	1	38	1f	UTM zone 38N
23090	17	0	0,0,0.9996,500000,0	1f	TM 0 N
23095	17	0	0,5,0.9996,500000,0	1f	TM 5 NE
23239	4r	1	39	70	UTM zone 39N
23240	4r	1	40	70	UTM zone 40N
23700	4s	3	47.1443937222222,19.0485717777778,0.99993,650000,200000	71	EOV
23830	d	0	0,94.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 46.2
23831	d	0	0,97.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 47.1
23832	d	0	0,100.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 47.2
23833	d	0	0,103.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 48.1
23834	d	0	0,106.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 48.2
23835	d	0	0,109.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 49.1
23836	d	0	0,112.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 49.2
23837	d	0	0,115.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 50.1
23838	d	0	0,118.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 50.2
23839	d	0	0,121.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 51.1
23840	d	0	0,124.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 51.2
23841	d	0	0,127.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 52.1
23842	d	0	0,130.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 52.2
23843	d	0	0,133.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 53.1
23844	d	0	0,136.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 53.2
23845	d	0	0,139.5,0.9999,200000,1500000	ae	Indonesia TM-3 zone 54.1
23846	4t	1	46	72	UTM zone 46N
23847	4t	1	47	72	UTM zone 47N
23848	4t	1	48	72	UTM zone 48N
23849	4t	1	49	72	UTM zone 49N
23850	4t	1	50	72	UTM zone 50N
23851	4t	1	51	72	UTM zone 51N
23852	4t	1	52	72	UTM zone 52N
23866	d	1	46	ae	UTM zone 46N
23867	d	1	47	ae	UTM zone 47N
23868	d	1	48	ae	UTM zone 48N
23869	d	1	49	ae	UTM zone 49N
23870	d	1	50	ae	UTM zone 50N
23871	d	1	51	ae	UTM zone 51N
23872	d	1	52	ae	UTM zone 52N
23877	d	8	47,	ae	UTM zone 47S
23878	d	8	48,	ae	UTM zone 48S
23879	d	8	49,	ae	UTM zone 49S
23880	d	8	50,	ae	UTM zone 50S
23881	d	8	51,	ae	UTM zone 51S
23882	d	8	52,	ae	UTM zone 52S
23883	d	8	53,	ae	UTM zone 53S
23884	d	8	54,	ae	UTM zone 54S
23887	4t	8	47,	72	UTM zone 47S
23888	4t	8	48,	72	UTM zone 48S
23889	4t	8	49,	72	UTM zone 49S
23890	4t	8	50,	72	UTM zone 50S
23891	4t	8	51,	72	UTM zone 51S
23892	4t	8	52,	72	UTM zone 52S
23893	4t	8	53,	72	UTM zone 53S
23894	4t	8	54,	72	UTM zone 54S
23946	4u	1	46	73	UTM zone 46N
23947	4u	1	47	73	UTM zone 47N
23948	4u	1	48	73	UTM zone 48N
24047	4v	1	47	74	UTM zone 47N
24048	4v	1	48	74	UTM zone 48N
24100	4w	16	18,18,-77,1,167638.49597,121918.90616,0.3047972654	75	Jamaica (Old Grid)
24200	4x	5	18,18,-77,1,250000,150000	76	Jamaica National Grid
24305	43	1	45	63	UTM zone 45N
24306	43	1	46	63	UTM zone 46N
24311	44	1	41	64	UTM zone 41N
24312	44	1	42	64	UTM zone 42N
24313	44	1	43	64	UTM zone 43N
24342	45	1	42	65	UTM zone 42N
24343	45	1	43	65	UTM zone 43N
24344	45	1	44	65	UTM zone 44N
24345	45	1	45	65	UTM zone 45N
24346	45	1	46	65	UTM zone 46N
24347	45	1	47	65	UTM zone 47N
24370	4y	16	39.5,39.5,68,0.99846154,2153865.73916853,2368292.1946281,0.914398530744441	77	India zone 0
24371	4y	16	32.5,32.5,68,0.99878641,2743195.59223332,914398.530744441,0.914398530744441	77	India zone I
24372	4y	16	26,26,74,0.99878641,2743195.59223332,914398.530744441,0.914398530744441	77	India zone IIa
24373	4y	16	19,19,80,0.99878641,2743195.59223332,914398.530744441,0.914398530744441	77	India zone IIIa
24374	4y	16	12,12,80,0.99878641,2743195.59223332,914398.530744441,0.914398530744441	77	India zone IVa
24375	43	5	26,26,90,0.99878641,2743185.69,914395.23	63	India zone IIb
24376	44	5	32.5,32.5,68,0.99878641,2743196.4,914398.8	64	India zone I
24377	44	5	26,26,74,0.99878641,2743196.4,914398.8	64	India zone IIa
24378	45	5	32.5,32.5,68,0.99878641,2743195.5,914398.5	65	India zone I
24379	45	5	26,26,74,0.99878641,2743195.5,914398.5	65	India zone IIa
24380	45	5	26,26,90,0.99878641,2743195.5,914398.5	65	India zone IIb
24381	45	5	19,19,80,0.99878641,2743195.5,914398.5	65	India zone IIIa
24382	4y	16	26,26,90,0.99878641,2743195.59223332,914398.530744441,0.914398530744441	77	India zone IIb
24383	45	5	12,12,80,0.99878641,2743195.5,914398.5	65	India zone IVa
24500	50	9	1.28764666666667,103.853002222222,30000,30000	79	Singapore Grid
24547	50	1	47	79	UTM zone 47N
24548	50	1	48	79	UTM zone 48N
24600	51	5	32.5,32.5,45,0.9987864078,1500000,1166200	kp	
24718	52	1	18	7b	UTM zone 18N
24719	52	1	19	7b	UTM zone 19N
24720	52	1	20	7b	UTM zone 20N
24721	v	1	21	kq	
24817	1g	1	17	1o	UTM zone 17N
24818	1g	1	18	1o	UTM zone 18N
24819	1g	1	19	1o	UTM zone 19N
24820	1g	1	20	1o	UTM zone 20N
24821	1g	1	21	1o	UTM zone 21N
24877	1g	8	17,	1o	UTM zone 17S
24878	1g	8	18,	1o	UTM zone 18S
24879	1g	8	19,	1o	UTM zone 19S
24880	1g	8	20,	1o	UTM zone 20S
24881	1g	8	21,	1o	UTM zone 21S
24882	1g	8	22,	1o	UTM zone 22S
24891	1g	0	-6,-80.5,0.99983008,222000,1426834.743	1o	Peru west zone
24892	1g	0	-9.5,-76,0.99932994,720000,1039979.159	1o	Peru central zone
24893	1g	0	-9.5,-70.5,0.99952992,1324000,1040084.558	1o	Peru east zone
25000	53	0	4.66666666666667,-1,0.99975,274319.51,0	7c	Ghana Metre Grid
25231	4d	1	31	7e	UTM zone 31N
25391	55	0	0,117,0.99995,500000,0	7f	Philippines zone I
25392	55	0	0,119,0.99995,500000,0	7f	Philippines zone II
25393	55	0	0,121,0.99995,500000,0	7f	Philippines zone III
25394	55	0	0,123,0.99995,500000,0	7f	Philippines zone IV
25395	55	0	0,125,0.99995,500000,0	7f	Philippines zone V
25828	=3040	1a	UTM zone 28N
25829	=2158	1a	UTM zone 29N
25830	=3042	1a	UTM zone 30N
25831	=3043	1a	UTM zone 31N
25832	=3044	1a	UTM zone 32N
25833	=3006	1a	UTM zone 33N
25834	=3046	1a	UTM zone 34N
25835	=3047	1a	UTM zone 35N
25836	=3048	1a	UTM zone 36N
25837	=3049	1a	UTM zone 37N
25884	w	0	0,24,0.9996,500000,0	1a	TM Baltic93
25932	58	8	32,	7i	UTM zone 32S
26191	59	5	33.3,33.3,-5.4,0.999625769,500000,300000	7j	Nord Maroc
26192	59	5	29.7,29.7,-5.4,0.999615596,500000,300000	7j	Sud Maroc
26194	59	5	26.1,26.1,-5.4,0.999616304,1200000,400000	7j	Sahara Nord
26195	59	5	22.5,22.5,-5.4,0.999616437,1500000,400000	7j	Sahara Sud
26237	5a	1	37	7k	UTM zone 37N
26331	5b	1	31	7l	UTM zone 31N
26332	5b	1	32	7l	UTM zone 32N
26391	5b	0	4,4.5,0.99975,230738.26,0	7l	Nigeria West Belt
26392	5b	0	4,8.5,0.99975,670553.98,0	7l	Nigeria Mid Belt
26393	5b	0	4,12.5,0.99975,1110369.7,0	7l	Nigeria East Belt
26632	5c	1	32	7m	UTM zone 32N
26692	5c	8	32,	7m	UTM zone 32S
26701	16	1	1	1d	UTM zone 1N
26702	16	1	2	1d	UTM zone 2N
26703	16	1	3	1d	UTM zone 3N
26704	16	1	4	1d	UTM zone 4N
26705	16	1	5	1d	UTM zone 5N
26706	16	1	6	1d	UTM zone 6N
26707	16	1	7	1d	UTM zone 7N
26708	16	1	8	1d	UTM zone 8N
26709	16	1	9	1d	UTM zone 9N
26710	16	1	10	1d	UTM zone 10N
26711	16	1	11	1d	UTM zone 11N
26712	16	1	12	1d	UTM zone 12N
26713	16	1	13	1d	UTM zone 13N
26714	16	1	14	1d	UTM zone 14N
26715	16	1	15	1d	UTM zone 15N
26716	16	1	16	1d	UTM zone 16N
26717	16	1	17	1d	UTM zone 17N
26718	16	1	18	1d	UTM zone 18N
26719	16	1	19	1d	UTM zone 19N
26720	16	1	20	1d	UTM zone 20N
26721	16	1	21	1d	UTM zone 21N
26722	16	1	22	1d	UTM zone 22N
26729	16	e	30.5,-85.8333333333333,0.99996,152400.30480061,0,us-ft	1d	Alabama East
26730	16	e	30,-87.5,0.999933333,152400.30480061,0,us-ft	1d	Alabama West
26731	16	11	,57,-133.666666666667,323.130102361111,323.130102361111,0.9999,5000000.001016,-5000000.001016,us-ft	1d	Alaska zone 1
26732	16	e	54,-142,0.9999,152400.30480061,0,us-ft	1d	Alaska zone 2
26733	16	e	54,-146,0.9999,152400.30480061,0,us-ft	1d	Alaska zone 3
26734	16	e	54,-150,0.9999,152400.30480061,0,us-ft	1d	Alaska zone 4
26735	16	e	54,-154,0.9999,152400.30480061,0,us-ft	1d	Alaska zone 5
26736	16	e	54,-158,0.9999,152400.30480061,0,us-ft	1d	Alaska zone 6
26737	16	e	54,-162,0.9999,213360.426720853,0,us-ft	1d	Alaska zone 7
26738	16	e	54,-166,0.9999,152400.30480061,0,us-ft	1d	Alaska zone 8
26739	16	e	54,-170,0.9999,182880.365760731,0,us-ft	1d	Alaska zone 9
26740	16	d	51,-176,53.8333333333333,51.8333333333333,914401.828803657,0,us-ft	1d	Alaska zone 10
26741	16	d	39.3333333333333,-122,41.6666666666667,40,609601.219202438,0,us-ft	1d	California zone I
26742	16	d	37.6666666666667,-122,39.8333333333333,38.3333333333333,609601.219202438,0,us-ft	1d	California zone II
26743	16	d	36.5,-120.5,38.4333333333333,37.0666666666667,609601.219202438,0,us-ft	1d	California zone III
26744	16	d	35.3333333333333,-119,37.25,36,609601.219202438,0,us-ft	1d	California zone IV
26745	16	d	33.5,-118,35.4666666666667,34.0333333333333,609601.219202438,0,us-ft	1d	California zone V
26746	16	d	32.1666666666667,-116.25,33.8833333333333,32.7833333333333,609601.219202438,0,us-ft	1d	California zone VI
26748	16	e	31,-110.166666666667,0.9999,152400.30480061,0,us-ft	1d	Arizona East
26749	16	e	31,-111.916666666667,0.9999,152400.30480061,0,us-ft	1d	Arizona Central
26750	16	e	31,-113.75,0.999933333,152400.30480061,0,us-ft	1d	Arizona West
26751	16	d	34.3333333333333,-92,36.2333333333333,34.9333333333333,609601.219202438,0,us-ft	1d	Arkansas North
26752	16	d	32.6666666666667,-92,34.7666666666667,33.3,609601.219202438,0,us-ft	1d	Arkansas South
26753	16	d	39.3333333333333,-105.5,39.7166666666667,40.7833333333333,609601.219202438,0,us-ft	1d	Colorado North
26754	16	d	37.8333333333333,-105.5,39.75,38.45,609601.219202438,0,us-ft	1d	Colorado Central
26755	16	d	36.6666666666667,-105.5,38.4333333333333,37.2333333333333,609601.219202438,0,us-ft	1d	Colorado South
26756	16	d	40.8333333333333,-72.75,41.8666666666667,41.2,182880.365760731,0,us-ft	1d	Connecticut
26757	16	e	38,-75.4166666666667,0.999995,152400.30480061,0,us-ft	1d	Delaware
26758	16	e	24.3333333333333,-81,0.999941177,152400.30480061,0,us-ft	1d	Florida East
26759	16	e	24.3333333333333,-82,0.999941177,152400.30480061,0,us-ft	1d	Florida West
26760	16	d	29,-84.5,30.75,29.5833333333333,609601.219202438,0,us-ft	1d	Florida North
26766	16	e	30,-82.1666666666667,0.9999,152400.30480061,0,us-ft	1d	Georgia East
26767	16	e	30,-84.1666666666667,0.9999,152400.30480061,0,us-ft	1d	Georgia West
26768	16	e	41.6666666666667,-112.166666666667,0.999947368,152400.30480061,0,us-ft	1d	Idaho East
26769	16	e	41.6666666666667,-114,0.999947368,152400.30480061,0,us-ft	1d	Idaho Central
26770	16	e	41.6666666666667,-115.75,0.999933333,152400.30480061,0,us-ft	1d	Idaho West
26771	16	e	36.6666666666667,-88.3333333333333,0.999975,152400.30480061,0,us-ft	1d	Illinois East
26772	16	e	36.6666666666667,-90.1666666666667,0.999941177,152400.30480061,0,us-ft	1d	Illinois West
26773	16	e	37.5,-85.6666666666667,0.999966667,152400.30480061,0,us-ft	1d	Indiana East
26774	16	e	37.5,-87.0833333333333,0.999966667,152400.30480061,0,us-ft	1d	Indiana West
26775	16	d	41.5,-93.5,43.2666666666667,42.0666666666667,609601.219202438,0,us-ft	1d	Iowa North
26776	16	d	40,-93.5,41.7833333333333,40.6166666666667,609601.219202438,0,us-ft	1d	Iowa South
26777	16	d	38.3333333333333,-98,39.7833333333333,38.7166666666667,609601.219202438,0,us-ft	1d	Kansas North
26778	16	d	36.6666666666667,-98.5,38.5666666666667,37.2666666666667,609601.219202438,0,us-ft	1d	Kansas South
26779	16	d	37.5,-84.25,37.9666666666667,38.9666666666667,609601.219202438,0,us-ft	1d	Kentucky North
26780	16	d	36.3333333333333,-85.75,36.7333333333333,37.9333333333333,609601.219202438,0,us-ft	1d	Kentucky South
26781	16	d	30.6666666666667,-92.5,31.1666666666667,32.6666666666667,609601.219202438,0,us-ft	1d	Louisiana North
26782	16	d	28.6666666666667,-91.3333333333333,29.3,30.7,609601.219202438,0,us-ft	1d	Louisiana South
26783	16	e	43.8333333333333,-68.5,0.9999,152400.30480061,0,us-ft	1d	Maine East
26784	16	e	42.8333333333333,-70.1666666666667,0.999966667,152400.30480061,0,us-ft	1d	Maine West
26785	16	d	37.8333333333333,-77,38.3,39.45,243840.487680975,0,us-ft	1d	Maryland
26786	16	d	41,-71.5,41.7166666666667,42.6833333333333,182880.365760731,0,us-ft	1d	Massachusetts Mainland
26787	16	d	41,-70.5,41.2833333333333,41.4833333333333,60960.1219202438,0,us-ft	1d	Massachusetts Island
26788	88	d	44.7833333333333,-87,45.4833333333333,47.0833333333333,609601.219202438,0,us-ft	kr	
26789	88	d	43.3166666666667,-84.3333333333333,44.1833333333333,45.7,609601.219202438,0,us-ft	ks	
26790	88	d	41.5,-84.3333333333333,42.1,43.6666666666667,609601.219202438,0,us-ft	kt	
26791	16	d	46.5,-93.1,47.0333333333333,48.6333333333333,609601.219202438,0,us-ft	1d	Minnesota North
26792	16	d	45,-94.25,45.6166666666667,47.05,609601.219202438,0,us-ft	1d	Minnesota Central
26793	16	d	43,-94,43.7833333333333,45.2166666666667,609601.219202438,0,us-ft	1d	Minnesota South
26794	16	e	29.6666666666667,-88.8333333333333,0.99996,152400.30480061,0,us-ft	1d	Mississippi East
26795	16	e	30.5,-90.3333333333333,0.999941177,152400.30480061,0,us-ft	1d	Mississippi West
26796	16	e	35.8333333333333,-90.5,0.999933333,152400.30480061,0,us-ft	1d	Missouri East
26797	16	e	35.8333333333333,-92.5,0.999933333,152400.30480061,0,us-ft	1d	Missouri Central
26798	16	e	36.1666666666667,-94.5,0.999941177,152400.30480061,0,us-ft	1d	Missouri West
26799	16	d	34.1333333333333,-118.333333333333,34.4166666666667,33.8666666666667,1276106.4505969,1268253.00685801,us-ft	1d	California zone VII
26847	=6484	1e	Maine East (ftUS)
26848	=6486	1e	Maine West (ftUS)
26849	=6503	1e	Minnesota North (ftUS)
26850	=6501	1e	Minnesota Central (ftUS)
26851	=6505	1e	Minnesota South (ftUS)
26852	=6880	1e	Nebraska (ftUS)
26853	=6601	1e	West Virginia North (ftUS)
26854	=6603	1e	West Virginia South (ftUS)
26855	=6484	19	Maine East (ftUS)
26856	=6486	19	Maine West (ftUS)
26857	=6503	19	Minnesota North (ftUS)
26858	=6501	19	Minnesota Central (ftUS)
26859	=6505	19	Minnesota South (ftUS)
26860	=6880	19	Nebraska (ftUS)
26861	=6601	19	West Virginia North (ftUS)
26862	=6603	19	West Virginia South (ftUS)
26863	=6484	58	Maine East (ftUS)
26864	=6486	58	Maine West (ftUS)
26865	=6503	58	Minnesota North (ftUS)
26866	=6501	58	Minnesota Central (ftUS)
26867	=6505	58	Minnesota South (ftUS)
26868	=6880	58	Nebraska (ftUS)
26869	=6601	58	West Virginia North (ftUS)
26870	=6603	58	West Virginia South (ftUS)
26891	1x	0	0,-82.5,0.9999,304800,0	26	MTM zone 11
26892	1x	0	0,-81,0.9999,304800,0	26	MTM zone 12
26893	1x	0	0,-84,0.9999,304800,0	26	MTM zone 13
26894	1x	0	0,-87,0.9999,304800,0	26	MTM zone 14
26895	1x	0	0,-90,0.9999,304800,0	26	MTM zone 15
26896	1x	0	0,-93,0.9999,304800,0	26	MTM zone 16
26897	1x	0	0,-96,0.9999,304800,0	26	MTM zone 17
26898	1x	0	0,-53,0.9999,304800,0	26	MTM zone 1
26899	1x	0	0,-56,0.9999,304800,0	26	MTM zone 2
26901	=3708	1e	UTM zone 1N
26902	=3709	1e	UTM zone 2N
26903	=3710	1e	UTM zone 3N
26904	=3711	1e	UTM zone 4N
26905	=3712	1e	UTM zone 5N
26906	=3713	1e	UTM zone 6N
26907	=3714	1e	UTM zone 7N
26908	=3715	1e	UTM zone 8N
26909	=3716	1e	UTM zone 9N
26910	=3717	1e	UTM zone 10N
26911	=3718	1e	UTM zone 11N
26912	=3719	1e	UTM zone 12N
26913	=3720	1e	UTM zone 13N
26914	=3721	1e	UTM zone 14N
26915	=3722	1e	UTM zone 15N
26916	=3723	1e	UTM zone 16N
26917	=3724	1e	UTM zone 17N
26918	=2201	1e	UTM zone 18N
26919	=2202	1e	UTM zone 19N
26920	=2203	1e	UTM zone 20N
26921	=3181	1e	UTM zone 21N
26922	=2972	1e	UTM zone 22N
26923	=3183	1e	UTM zone 23N
26929	=2759	1e	Alabama East
26930	=2760	1e	Alabama West
26931	=3468	1e	Alaska zone 1
26932	=3469	1e	Alaska zone 2
26933	=3470	1e	Alaska zone 3
26934	=3471	1e	Alaska zone 4
26935	=3472	1e	Alaska zone 5
26936	=3473	1e	Alaska zone 6
26937	=3474	1e	Alaska zone 7
26938	=3475	1e	Alaska zone 8
26939	=3476	1e	Alaska zone 9
26940	=3477	1e	Alaska zone 10
26941	=2766	1e	California zone 1
26942	=2767	1e	California zone 2
26943	=2768	1e	California zone 3
26944	=2769	1e	California zone 4
26945	=2770	1e	California zone 5
26946	=2771	1e	California zone 6
26948	=2761	1e	Arizona East
26949	=2762	1e	Arizona Central
26950	=2763	1e	Arizona West
26951	=2764	1e	Arkansas North
26952	=2765	1e	Arkansas South
26953	=2772	1e	Colorado North
26954	=2773	1e	Colorado Central
26955	=2774	1e	Colorado South
26956	=2775	1e	Connecticut
26957	=2776	1e	Delaware
26958	=2777	1e	Florida East
26959	=2778	1e	Florida West
26960	=2779	1e	Florida North
26961	=2782	1e	Hawaii zone 1
26962	=2783	1e	Hawaii zone 2
26963	=2784	1e	Hawaii zone 3
26964	=2785	1e	Hawaii zone 4
26965	=2786	1e	Hawaii zone 5
26966	=2780	1e	Georgia East
26967	=2781	1e	Georgia West
26968	=2787	1e	Idaho East
26969	=2788	1e	Idaho Central
26970	=2789	1e	Idaho West
26971	=2790	1e	Illinois East
26972	=2791	1e	Illinois West
26973	=2792	1e	Indiana East
26974	=2793	1e	Indiana West
26975	=2794	1e	Iowa North
26976	=2795	1e	Iowa South
26977	=2796	1e	Kansas North
26978	=2797	1e	Kansas South
26980	=2799	1e	Kentucky South
26981	=2800	1e	Louisiana North
26982	=2801	1e	Louisiana South
26983	=2802	1e	Maine East
26984	=2803	1e	Maine West
26985	=2804	1e	Maryland
26986	=2805	1e	Massachusetts Mainland
26987	=2806	1e	Massachusetts Island
26988	=2807	1e	Michigan North
26989	=2808	1e	Michigan Central
26990	=2809	1e	Michigan South
26991	=2810	1e	Minnesota North
26992	=2811	1e	Minnesota Central
26993	=2812	1e	Minnesota South
26994	=2813	1e	Mississippi East
26995	=2814	1e	Mississippi West
26996	=2815	1e	Missouri East
26997	=2816	1e	Missouri Central
26998	=2817	1e	Missouri West
27039	5d	1	39	7n	UTM zone 39N
27040	5d	1	40	7n	UTM zone 40N
27120	5e	1	20	7o	UTM zone 20N
27200	5f	17	-41,173,2510000,6023150	7p	New Zealand Map Grid
27205	5f	0	-36.8798652777778,174.764339361111,0.9999,300000,700000	7p	Mount Eden Circuit
27206	5f	0	-37.7612498055556,176.46619725,1,300000,700000	7p	Bay of Plenty Circuit
27207	5f	0	-38.6247027777778,177.885636277778,1,300000,700000	7p	Poverty Bay Circuit
27208	5f	0	-39.6509293055556,176.673680527778,1,300000,700000	7p	Hawkes Bay Circuit
27209	5f	0	-39.1357583055556,174.22801175,1,300000,700000	7p	Taranaki Circuit
27210	5f	0	-39.5124703888889,175.640036805556,1,300000,700000	7p	Tuhirangi Circuit
27211	5f	0	-40.2419471388889,175.488099611111,1,300000,700000	7p	Wanganui Circuit
27212	5f	0	-40.9255326388889,175.647349666667,1,300000,700000	7p	Wairarapa Circuit
27213	5f	0	-41.3013196388889,174.776623111111,1,300000,700000	7p	Wellington Circuit
27214	5f	0	-40.7147590555556,172.6720465,1,300000,700000	7p	Collingwood Circuit
27215	5f	0	-41.2745447222222,173.299316805556,1,300000,700000	7p	Nelson Circuit
27216	5f	0	-41.2899115277778,172.109028194444,1,300000,700000	7p	Karamea Circuit
27217	5f	0	-41.8108028611111,171.581260055556,1,300000,700000	7p	Buller Circuit
27218	5f	0	-42.3336942777778,171.549771305556,1,300000,700000	7p	Grey Circuit
27219	5f	0	-42.6891165833333,173.010133388889,1,300000,700000	7p	Amuri Circuit
27220	5f	0	-41.5444866666667,173.802074111111,1,300000,700000	7p	Marlborough Circuit
27221	5f	0	-42.8863223611111,170.9799935,1,300000,700000	7p	Hokitika Circuit
27222	5f	0	-43.1101281388889,170.260925833333,1,300000,700000	7p	Okarito Circuit
27223	5f	0	-43.9778028888889,168.606267,1,300000,700000	7p	Jacksons Bay Circuit
27224	5f	0	-43.5906375833333,172.727193583333,1,300000,700000	7p	Mount Pleasant Circuit
27225	5f	0	-43.7487115555556,171.360748472222,1,300000,700000	7p	Gawler Circuit
27226	5f	0	-44.4022203611111,171.057250833333,1,300000,700000	7p	Timaru Circuit
27227	5f	0	-44.7352679722222,169.467755083333,1,300000,700000	7p	Lindis Peak Circuit
27228	5f	0	-45.1329025833333,168.398641194444,1,300000,700000	7p	Mount Nicholas Circuit
27229	5f	0	-45.5637261666667,167.738861777778,1,300000,700000	7p	Mount York Circuit
27230	5f	0	-45.8161966111111,170.628595166667,1,300000,700000	7p	Observation Point Circuit
27231	5f	0	-45.8615133611111,170.282589111111,0.99996,300000,700000	7p	North Taieri Circuit
27232	5f	0	-46.6000096111111,168.342872,1,300002.66,699999.58	7p	Bluff Circuit
27258	5f	8	58,	7p	UTM zone 58S
27259	5f	8	59,	7p	UTM zone 59S
27260	5f	8	60,	7p	UTM zone 60S
27291	5f	a	-39,175.5,1,274319.524384809,365759.365846412,0.914398414616029	7p	North Island Grid
27292	5f	a	-44,171.5,1,457199.207308015,457199.207308015,0.914398414616029	7p	South Island Grid
27391	7m	0	58,-4.66666666666667,1,0,0	au	NGO zone I
27392	7m	0	58,-2.33333333333333,1,0,0	au	NGO zone II
27393	7m	0	58,0,1,0,0	au	NGO zone III
27394	7m	0	58,2.5,1,0,0	au	NGO zone IV
27395	7m	0	58,6.16666666666667,1,0,0	au	NGO zone V
27396	7m	0	58,10.1666666666667,1,0,0	au	NGO zone VI
27397	7m	0	58,14.1666666666667,1,0,0	au	NGO zone VII
27398	7m	0	58,18.3333333333333,1,0,0	au	NGO zone VIII
27429	5h	1	29	7r	UTM zone 29N
27493	5h	0	39.6666666666667,-8.13190611111111,1,180.598,-86.99	7r	Modified Portuguese Grid
27500	7n	5	49.5,49.5,5.4,0.99950908,500000,300000	az	Nord de Guerre
27561	7h	5	49.5,49.5,0,0.999877341,600000,200000	am	Lambert Nord France
27562	7h	5	46.8,46.8,0,0.99987742,600000,200000	am	Lambert Centre France
27563	7h	5	44.1,44.1,0,0.999877499,600000,200000	am	Lambert Sud France
27564	7h	5	42.1649999999998,42.1649999999998,0,0.99994471,234.358,185861.369	am	Lambert Corse
27571	=5707	am	Lambert zone I
27572	=7411	am	Lambert zone II
27573	=7422	am	Lambert zone III
27574	7h	5	42.1649999999998,42.1649999999998,0,0.99994471,234.358,4185861.369	am	Lambert zone IV
27700	5k	0	49,-2,0.9996012717,400000,-100000	7u	British National Grid
28191	5m	9	31.7340969444444,35.2120805555556,170251.555,126867.909	7x	Palestine Grid
28192	5m	0	31.7340969444444,35.2120805555556,1,170251.555,1126867.909	7x	Palestine Belt
28193	5m	9	31.7340969444444,35.2120805555556,170251.555,1126867.909	7x	Israeli CS Grid
28232	5n	8	32,	7y	UTM zone 32S
28348	=7848	3v	MGA zone 48
28349	=7849	3v	MGA zone 49
28350	=7850	3v	MGA zone 50
28351	=7851	3v	MGA zone 51
28352	=7852	3v	MGA zone 52
28353	=7853	3v	MGA zone 53
28354	=5550	3v	MGA zone 54
28355	=5551	3v	MGA zone 55
28356	=5552	3v	MGA zone 56
28357	=3169	3v	MGA zone 57
28358	=2133	3v	MGA zone 58
28404	1q	0	0,21,1,4500000,0	1z	Gauss-Kruger zone 4
28405	1q	0	0,27,1,5500000,0	1z	Gauss-Kruger zone 5
28406	1q	0	0,33,1,6500000,0	1z	Gauss-Kruger zone 6
28407	1q	0	0,39,1,7500000,0	1z	Gauss-Kruger zone 7
28408	1q	0	0,45,1,8500000,0	1z	Gauss-Kruger zone 8
28409	1q	0	0,51,1,9500000,0	1z	Gauss-Kruger zone 9
28410	1q	0	0,57,1,10500000,0	1z	Gauss-Kruger zone 10
28411	1q	0	0,63,1,11500000,0	1z	Gauss-Kruger zone 11
28412	1q	0	0,69,1,12500000,0	1z	Gauss-Kruger zone 12
28413	1q	0	0,75,1,13500000,0	1z	Gauss-Kruger zone 13
28414	1q	0	0,81,1,14500000,0	1z	Gauss-Kruger zone 14
28415	1q	0	0,87,1,15500000,0	1z	Gauss-Kruger zone 15
28416	1q	0	0,93,1,16500000,0	1z	Gauss-Kruger zone 16
28417	1q	0	0,99,1,17500000,0	1z	Gauss-Kruger zone 17
28418	1q	0	0,105,1,18500000,0	1z	Gauss-Kruger zone 18
28419	1q	0	0,111,1,19500000,0	1z	Gauss-Kruger zone 19
28420	1q	0	0,117,1,20500000,0	1z	Gauss-Kruger zone 20
28421	1q	0	0,123,1,21500000,0	1z	Gauss-Kruger zone 21
28422	1q	0	0,129,1,22500000,0	1z	Gauss-Kruger zone 22
28423	1q	0	0,135,1,23500000,0	1z	Gauss-Kruger zone 23
28424	1q	0	0,141,1,24500000,0	1z	Gauss-Kruger zone 24
28425	1q	0	0,147,1,25500000,0	1z	Gauss-Kruger zone 25
28426	1q	0	0,153,1,26500000,0	1z	Gauss-Kruger zone 26
28427	1q	0	0,159,1,27500000,0	1z	Gauss-Kruger zone 27
28428	1q	0	0,165,1,28500000,0	1z	Gauss-Kruger zone 28
28429	1q	0	0,171,1,29500000,0	1z	Gauss-Kruger zone 29
28430	1q	0	0,177,1,30500000,0	1z	Gauss-Kruger zone 30
28431	1q	0	0,-177,1,31500000,0	1z	Gauss-Kruger zone 31
28432	1q	0	0,-171,1,32500000,0	1z	Gauss-Kruger zone 32
28600	5o	0	24.45,51.2166666666667,0.99999,200000,300000	7z	Qatar National Grid
28991	5p	c	52.1561605555556,5.38763888888889,0.9999079,0,0	81	RD Old
28992	5p	c	52.1561605555556,5.38763888888889,0.9999079,155000,463000	81	RD New
29101	67	x	0,-54,5000000,10000000	8y	Brazil Polyconic
29168	67	1	18	8y	UTM zone 18N
29169	67	1	19	8y	UTM zone 19N
29170	67	1	20	8y	UTM zone 20N
29171	67	1	21	8y	UTM zone 21N
29172	67	1	22	8y	UTM zone 22N
29187	67	8	17,	8y	UTM zone 17S
29188	67	8	18,	8y	UTM zone 18S
29189	67	8	19,	8y	UTM zone 19S
29190	67	8	20,	8y	UTM zone 20S
29191	67	8	21,	8y	UTM zone 21S
29192	67	8	22,	8y	UTM zone 22S
29193	67	8	23,	8y	UTM zone 23S
29194	67	8	24,	8y	UTM zone 24S
29195	67	8	25,	8y	UTM zone 25S
29220	5q	8	20,	82	UTM zone 20S
29221	5q	8	21,	82	UTM zone 21S
29333	5r	8	33,	83	UTM zone 33S
29371	5r	18	wsu,-22,11,1,0,0,1.0000135965	83	Lo22/11
29373	5r	18	wsu,-22,13,1,0,0,1.0000135965	83	Lo22/13
29375	5r	18	wsu,-22,15,1,0,0,1.0000135965	83	Lo22/15
29377	5r	18	wsu,-22,17,1,0,0,1.0000135965	83	Lo22/17
29379	5r	18	wsu,-22,19,1,0,0,1.0000135965	83	Lo22/19
29381	5r	18	wsu,-22,21,1,0,0,1.0000135965	83	Lo22/21
29383	5r	18	wsu,-22,23,1,0,0,1.0000135965	83	Lo22/23
29385	5r	18	wsu,-22,25,1,0,0,1.0000135965	83	Lo22/25
29701	7j	14	-18.9,44.1,18.9,0.9995,400000,800000	ao	Laborde Grid
29702	7j	4	-18.9,44.1,18.9,18.9,0.9995,400000,800000	ao	Laborde Grid approximation
29738	5s	8	38,	85	UTM zone 38S
29739	5s	8	39,	85	UTM zone 39S
29849	5t	1	49	86	UTM zone 49N
29850	5t	1	50	86	UTM zone 50N
29871	5t	19	4,115,53.3158204722222,53.1301023611111,0.99984,590476.871463039,442857.65309436,20.1167651215526	86	RSO Borneo (ch)
29872	5t	19	4,115,53.3158204722222,53.1301023611111,0.99984,590476.872743197,442857.654557398,0.304799471538676	86	RSO Borneo (ftSe)
29873	5t	4	4,115,53.3158204722222,53.1301023611111,0.99984,590476.87,442857.65	86	RSO Borneo (m)
29874	5t	k	,4,115,53.3158204722222,53.1301023611111,0.99984,2000000,5000000	86	RSO Sarawak LSD (m)
29901	47	0	53.5,-8,1,200000,250000	6d	Irish National Grid
29902	5u	0	53.5,-8,1.000035,200000,250000	87	Irish Grid
29903	=29902	88	Irish Grid
30161	2p	0	33,129.5,0.9999,0,0	3s	Japan Plane Rectangular CS I
30162	2p	0	33,131,0.9999,0,0	3s	Japan Plane Rectangular CS II
30163	2p	0	36,132.166666666667,0.9999,0,0	3s	Japan Plane Rectangular CS III
30164	2p	0	33,133.5,0.9999,0,0	3s	Japan Plane Rectangular CS IV
30165	2p	0	36,134.333333333333,0.9999,0,0	3s	Japan Plane Rectangular CS V
30166	2p	0	36,136,0.9999,0,0	3s	Japan Plane Rectangular CS VI
30167	2p	0	36,137.166666666667,0.9999,0,0	3s	Japan Plane Rectangular CS VII
30168	2p	0	36,138.5,0.9999,0,0	3s	Japan Plane Rectangular CS VIII
30169	2p	0	36,139.833333333333,0.9999,0,0	3s	Japan Plane Rectangular CS IX
30170	2p	0	40,140.833333333333,0.9999,0,0	3s	Japan Plane Rectangular CS X
30171	2p	0	44,140.25,0.9999,0,0	3s	Japan Plane Rectangular CS XI
30172	2p	0	44,142.25,0.9999,0,0	3s	Japan Plane Rectangular CS XII
30173	2p	0	44,144.25,0.9999,0,0	3s	Japan Plane Rectangular CS XIII
30174	2p	0	26,142,0.9999,0,0	3s	Japan Plane Rectangular CS XIV
30175	2p	0	26,127.5,0.9999,0,0	3s	Japan Plane Rectangular CS XV
30176	2p	0	26,124,0.9999,0,0	3s	Japan Plane Rectangular CS XVI
30177	2p	0	26,131,0.9999,0,0	3s	Japan Plane Rectangular CS XVII
30178	2p	0	20,136,0.9999,0,0	3s	Japan Plane Rectangular CS XVIII
30179	2p	0	26,154,0.9999,0,0	3s	Japan Plane Rectangular CS XIX
30200	1e	7	10.4416666666667,-61.3333333333333,86501.46392052,65379.0134283,0.201166195164	1m	Trinidad Grid
30339	t	1	39	89	UTM zone 39N
30340	t	1	40	89	UTM zone 40N
30491	5v	5	36,36,2.7,0.999625544,500000,300000	8a	Nord Algerie (ancienne)
30492	5v	5	33.3,33.3,2.7,0.999625769,500000,300000	8a	Sud Algerie (ancienne)
30493	4d	5	36,36,2.7,0.999625544,500000,300000	96	Nord Algerie (ancienne)
30494	4d	5	33.3,33.3,2.7,0.999625769,500000,300000	96	Sud Algerie (ancienne)
30729	5w	1	29	8c	UTM zone 29N
30730	5w	1	30	8c	UTM zone 30N
30731	5w	1	31	8c	UTM zone 31N
30732	5w	1	32	8c	UTM zone 32N
30791	5w	5	36,36,2.7,0.999625544,500135,300090	8c	Nord Algerie
30792	5w	5	33.3,33.3,2.7,0.999625769,500135,300090	8c	Sud Algerie
31028	5y	1	28	8f	UTM zone 28N
31121	5z	1	21	8g	UTM zone 21N
31154	5z	0	0,-54,0.9996,500000,0	8g	TM 54 NW
31170	5z	0	0,-55.6833333333333,0.9996,500000,0	8g	Suriname Old TM
31171	5z	0	0,-55.6833333333333,0.9999,500000,0	8g	Suriname TM
31251	i	0	0,28,1,0,-5000000	ak	Austria GK West Zone
31252	i	0	0,31,1,0,-5000000	ak	Austria GK Central Zone
31253	i	0	0,34,1,0,-5000000	ak	Austria GK East Zone
31254	8m	0	0,10.3333333333333,1,0,-5000000	8h	Austria GK West
31255	8m	0	0,13.3333333333333,1,0,-5000000	8h	Austria GK Central
31256	8m	0	0,16.3333333333333,1,0,-5000000	8h	Austria GK East
31257	8m	0	0,10.3333333333333,1,150000,-5000000	8h	Austria GK M28
31258	8m	0	0,13.3333333333333,1,450000,-5000000	8h	Austria GK M31
31259	8m	0	0,16.3333333333333,1,750000,-5000000	8h	Austria GK M34
31281	i	0	0,28,1,0,0	ak	Austria West Zone
31282	i	0	0,31,1,0,0	ak	Austria Central Zone
31283	i	0	0,34,1,0,0	ak	Austria East Zone
31284	8m	0	0,10.3333333333333,1,150000,0	8h	Austria M28
31285	8m	0	0,13.3333333333333,1,450000,0	8h	Austria M31
31286	8m	0	0,16.3333333333333,1,750000,0	8h	Austria M34
31287	8m	b	47.5,13.3333333333333,49,46,400000,400000	8h	Austria Lambert
31288	i	0	0,28,1,150000,0	ak	Austria zone M28
31289	i	0	0,31,1,450000,0	ak	Austria zone M31
31290	i	0	0,34,1,750000,0	ak	Austria zone M34
31300	60	b	90,4.35693972222222,49.8333333333333,51.1666666666667,150000.01256,5400088.4378	8i	Belge Lambert 72
31370	60	b	90,4.36748666666667,51.1666672333333,49.8333339,150000.013,5400088.438	8i	Belgian Lambert 72
31466	=5676	3r	3-degree Gauss-Kruger zone 2
31467	=3396	3r	3-degree Gauss-Kruger zone 3
31468	=3397	3r	3-degree Gauss-Kruger zone 4
31469	=3399	3r	3-degree Gauss-Kruger zone 5
31491	2h	0	0,3,1,1500000,0	ku	
31492	=9928	kv	
31493	=9929	kw	
31494	=9930	kx	
31495	=9931	ky	
31528	61	1	28	8j	UTM zone 28N
31529	61	1	29	8j	UTM zone 29N
31600	62	c	45.9,25.3924658888889,0.9996667,500000,500000	8k	Stereo 33
31838	63	1	38	8l	UTM zone 38N
31839	63	1	39	8l	UTM zone 39N
31901	64	0	0,48,1,500000,0	8m	KTM
31965	=3718	99	UTM zone 11N
31966	=3719	99	UTM zone 12N
31967	=3720	99	UTM zone 13N
31968	=3721	99	UTM zone 14N
31969	=3722	99	UTM zone 15N
31970	=3723	99	UTM zone 16N
31971	=3724	99	UTM zone 17N
31972	=2201	99	UTM zone 18N
31973	=2202	99	UTM zone 19N
31974	=2203	99	UTM zone 20N
31975	=3181	99	UTM zone 21N
31976	=2972	99	UTM zone 22N
31977	=5839	99	UTM zone 17S
31978	=5387	99	UTM zone 18S
31979	=5356	99	UTM zone 19S
31980	=5355	99	UTM zone 20S
31981	=5357	99	UTM zone 21S
31982	w	8	22,	99	UTM zone 22S
31983	w	8	23,	99	UTM zone 23S
31984	w	8	24,	99	UTM zone 24S
31985	w	8	25,	99	UTM zone 25S
31986	=3724	6a	UTM zone 17N
31987	=2201	6a	UTM zone 18N
31988	=2202	6a	UTM zone 19N
31989	=2203	6a	UTM zone 20N
31990	=3181	6a	UTM zone 21N
31991	=2972	6a	UTM zone 22N
31992	=5839	6a	UTM zone 17S
31993	=5387	6a	UTM zone 18S
31994	=5356	6a	UTM zone 19S
31995	=5355	6a	UTM zone 20S
31996	=5357	6a	UTM zone 21S
31997	=31982	6a	UTM zone 22S
31998	=31983	6a	UTM zone 23S
31999	=31984	6a	UTM zone 24S
32000	=31985	6a	UTM zone 25S
32001	16	d	47,-109.5,48.7166666666667,47.85,609601.219202438,0,us-ft	1d	Montana North
32002	16	d	45.8333333333333,-109.5,47.8833333333333,46.45,609601.219202438,0,us-ft	1d	Montana Central
32003	16	d	44,-109.5,46.4,44.8666666666667,609601.219202438,0,us-ft	1d	Montana South
32005	16	d	41.3333333333333,-100,41.85,42.8166666666667,609601.219202438,0,us-ft	1d	Nebraska North
32006	16	d	39.6666666666667,-99.5,40.2833333333333,41.7166666666667,609601.219202438,0,us-ft	1d	Nebraska South
32007	16	e	34.75,-115.583333333333,0.9999,152400.30480061,0,us-ft	1d	Nevada East
32008	16	e	34.75,-116.666666666667,0.9999,152400.30480061,0,us-ft	1d	Nevada Central
32009	16	e	34.75,-118.583333333333,0.9999,152400.30480061,0,us-ft	1d	Nevada West
32010	16	e	42.5,-71.6666666666667,0.999966667,152400.30480061,0,us-ft	1d	New Hampshire
32011	16	e	38.8333333333333,-74.6666666666667,0.999975,609601.219202438,0,us-ft	1d	New Jersey
32012	16	e	31,-104.333333333333,0.999909091,152400.30480061,0,us-ft	1d	New Mexico East
32013	16	e	31,-106.25,0.9999,152400.30480061,0,us-ft	1d	New Mexico Central
32014	16	e	31,-107.833333333333,0.999916667,152400.30480061,0,us-ft	1d	New Mexico West
32015	16	e	40,-74.3333333333333,0.999966667,152400.30480061,0,us-ft	1d	New York East
32016	16	e	40,-76.5833333333333,0.9999375,152400.30480061,0,us-ft	1d	New York Central
32017	16	e	40,-78.5833333333333,0.9999375,152400.30480061,0,us-ft	1d	New York West
32019	16	d	33.75,-79,34.3333333333333,36.1666666666667,609601.219202438,0,us-ft	1d	North Carolina
32020	16	d	47,-100.5,47.4333333333333,48.7333333333333,609601.219202438,0,us-ft	1d	North Dakota North
32021	16	d	45.6666666666667,-100.5,46.1833333333333,47.4833333333333,609601.219202438,0,us-ft	1d	North Dakota South
32022	16	d	39.6666666666667,-82.5,40.4333333333333,41.7,609601.219202438,0,us-ft	1d	Ohio North
32023	16	d	38,-82.5,38.7333333333333,40.0333333333333,609601.219202438,0,us-ft	1d	Ohio South
32024	16	d	35,-98,35.5666666666667,36.7666666666667,609601.219202438,0,us-ft	1d	Oklahoma North
32025	16	d	33.3333333333333,-98,33.9333333333333,35.2333333333333,609601.219202438,0,us-ft	1d	Oklahoma South
32026	16	d	43.6666666666667,-120.5,44.3333333333333,46,609601.219202438,0,us-ft	1d	Oregon North
32027	16	d	41.6666666666667,-120.5,42.3333333333333,44,609601.219202438,0,us-ft	1d	Oregon South
32028	16	d	40.1666666666667,-77.75,40.8833333333333,41.95,609601.219202438,0,us-ft	1d	Pennsylvania North
32030	16	e	41.0833333333333,-71.5,0.9999938,152400.30480061,0,us-ft	1d	Rhode Island
32031	16	d	33,-81,33.7666666666667,34.9666666666667,609601.219202438,0,us-ft	1d	South Carolina North
32033	16	d	31.8333333333333,-81,32.3333333333333,33.6666666666667,609601.219202438,0,us-ft	1d	South Carolina South
32034	16	d	43.8333333333333,-100,44.4166666666667,45.6833333333333,609601.219202438,0,us-ft	1d	South Dakota North
32035	16	d	42.3333333333333,-100.333333333333,42.8333333333333,44.4,609601.219202438,0,us-ft	1d	South Dakota South
32037	16	d	34,-101.5,34.65,36.1833333333333,609601.219202438,0,us-ft	1d	Texas North
32038	16	d	31.6666666666667,-97.5,32.1333333333333,33.9666666666667,609601.219202438,0,us-ft	1d	Texas North Central
32039	16	d	29.6666666666667,-100.333333333333,30.1166666666667,31.8833333333333,609601.219202438,0,us-ft	1d	Texas Central
32040	16	d	27.8333333333333,-99,28.3833333333333,30.2833333333333,609601.219202438,0,us-ft	1d	Texas South Central
32041	16	d	25.6666666666667,-98.5,26.1666666666667,27.8333333333333,609601.219202438,0,us-ft	1d	Texas South
32042	16	d	40.3333333333333,-111.5,40.7166666666667,41.7833333333333,609601.219202438,0,us-ft	1d	Utah North
32043	16	d	38.3333333333333,-111.5,39.0166666666667,40.65,609601.219202438,0,us-ft	1d	Utah Central
32044	16	d	36.6666666666667,-111.5,37.2166666666667,38.35,609601.219202438,0,us-ft	1d	Utah South
32045	16	e	42.5,-72.5,0.999964286,152400.30480061,0,us-ft	1d	Vermont
32046	16	d	37.6666666666667,-78.5,38.0333333333333,39.2,609601.219202438,0,us-ft	1d	Virginia North
32047	16	d	36.3333333333333,-78.5,36.7666666666667,37.9666666666667,609601.219202438,0,us-ft	1d	Virginia South
32048	16	d	47,-120.833333333333,47.5,48.7333333333333,609601.219202438,0,us-ft	1d	Washington North
32049	16	d	45.3333333333333,-120.5,45.8333333333333,47.3333333333333,609601.219202438,0,us-ft	1d	Washington South
32050	16	d	38.5,-79.5,39,40.25,609601.219202438,0,us-ft	1d	West Virginia North
32051	16	d	37,-81,37.4833333333333,38.8833333333333,609601.219202438,0,us-ft	1d	West Virginia South
32052	16	d	45.1666666666667,-90,45.5666666666667,46.7666666666667,609601.219202438,0,us-ft	1d	Wisconsin North
32053	16	d	43.8333333333333,-90,44.25,45.5,609601.219202438,0,us-ft	1d	Wisconsin Central
32054	16	d	42,-90,42.7333333333333,44.0666666666667,609601.219202438,0,us-ft	1d	Wisconsin South
32055	16	e	40.6666666666667,-105.166666666667,0.999941177,152400.30480061,0,us-ft	1d	Wyoming East
32056	16	e	40.6666666666667,-107.333333333333,0.999941177,152400.30480061,0,us-ft	1d	Wyoming East Central
32057	16	e	40.6666666666667,-108.75,0.999941177,152400.30480061,0,us-ft	1d	Wyoming West Central
32058	16	e	40.6666666666667,-110.083333333333,0.999941177,152400.30480061,0,us-ft	1d	Wyoming West
32059	88	d	17.8333333333333,-66.4333333333333,18.0333333333333,18.4333333333333,152400.30480061,0,us-ft	kz	
32060	88	d	17.8333333333333,-66.4333333333333,18.0333333333333,18.4333333333333,152400.30480061,30480.0609601219,us-ft	l0	
32064	16	e	0,-99,0.9996,500000.001016002,0,us-ft	1d	BLM 14N (ftUS)
32065	16	e	0,-93,0.9996,500000.001016002,0,us-ft	1d	BLM 15N (ftUS)
32066	16	e	0,-87,0.9996,500000.001016002,0,us-ft	1d	BLM 16N (ftUS)
32067	16	e	0,-81,0.9996,500000.001016002,0,us-ft	1d	BLM 17N (ftUS)
32081	16	0	0,-53,0.9999,304800,0	1d	MTM zone 1
32082	16	0	0,-56,0.9999,304800,0	1d	MTM zone 2
32083	16	0	0,-58.5,0.9999,304800,0	1d	MTM zone 3
32084	16	0	0,-61.5,0.9999,304800,0	1d	MTM zone 4
32085	16	0	0,-64.5,0.9999,304800,0	1d	MTM zone 5
32086	16	0	0,-67.5,0.9999,304800,0	1d	MTM zone 6
32098	16	b	44,-68.5,60,46,0,0	1d	Quebec Lambert
32099	16	d	25.6666666666667,-91.3333333333333,27.8333333333333,26.1666666666667,609601.219202438,0,us-ft	1d	Louisiana Offshore
32100	=2818	1e	Montana
32104	=2819	1e	Nebraska
32107	=2820	1e	Nevada East
32108	=2821	1e	Nevada Central
32109	=2822	1e	Nevada West
32110	=2823	1e	New Hampshire
32111	=2824	1e	New Jersey
32112	=2825	1e	New Mexico East
32113	=2826	1e	New Mexico Central
32114	=2827	1e	New Mexico West
32115	=2824	1e	New York East
32116	=2829	1e	New York Central
32117	=2830	1e	New York West
32118	=2831	1e	New York Long Island
32119	=3358	1e	North Carolina
32120	=2832	1e	North Dakota North
32121	=2833	1e	North Dakota South
32122	=2834	1e	Ohio North
32123	=2835	1e	Ohio South
32124	=2836	1e	Oklahoma North
32125	=2837	1e	Oklahoma South
32126	=2838	1e	Oregon North
32127	=2839	1e	Oregon South
32128	=3362	1e	Pennsylvania North
32129	=3364	1e	Pennsylvania South
32130	=2840	1e	Rhode Island
32133	=3360	1e	South Carolina
32134	=2841	1e	South Dakota North
32135	=2842	1e	South Dakota South
32136	=2843	1e	Tennessee
32137	=2844	1e	Texas North
32138	=2845	1e	Texas North Central
32139	=2846	1e	Texas Central
32140	=2847	1e	Texas South Central
32141	=2848	1e	Texas South
32142	=2849	1e	Utah North
32143	=2850	1e	Utah Central
32144	=2851	1e	Utah South
32145	=2852	1e	Vermont
32146	=2853	1e	Virginia North
32147	=2854	1e	Virginia South
32148	=2855	1e	Washington North
32149	=2856	1e	Washington South
32150	=2857	1e	West Virginia North
32151	=2858	1e	West Virginia South
32152	=2859	1e	Wisconsin North
32153	=2860	1e	Wisconsin Central
32154	=2861	1e	Wisconsin South
32155	=2862	1e	Wyoming East
32156	=2863	1e	Wyoming East Central
32157	=2864	1e	Wyoming West Central
32158	=2865	1e	Wyoming West
32159	w	b	41,-107.5,41,45,500000,200000	1e	Wyoming Lambert
32161	=2866	1e	Puerto Rico & Virgin Is.
32164	w	e	0,-99,0.9996,500000.001016002,0,us-ft	1e	BLM 14N (ftUS)
32165	w	e	0,-93,0.9996,500000.001016002,0,us-ft	1e	BLM 15N (ftUS)
32166	w	e	0,-87,0.9996,500000.001016002,0,us-ft	1e	BLM 16N (ftUS)
32167	w	e	0,-81,0.9996,500000.001016002,0,us-ft	1e	BLM 17N (ftUS)
32181	w	0	0,-53,0.9999,304800,0	1e	MTM zone 1
32182	w	0	0,-56,0.9999,304800,0	1e	MTM zone 2
32183	w	0	0,-58.5,0.9999,304800,0	1e	MTM zone 3
32184	w	0	0,-61.5,0.9999,304800,0	1e	MTM zone 4
32185	w	0	0,-64.5,0.9999,304800,0	1e	MTM zone 5
32186	w	0	0,-67.5,0.9999,304800,0	1e	MTM zone 6
32187	w	0	0,-70.5,0.9999,304800,0	1e	MTM zone 7
32188	w	0	0,-73.5,0.9999,304800,0	1e	MTM zone 8
32189	w	0	0,-76.5,0.9999,304800,0	1e	MTM zone 9
32190	w	0	0,-79.5,0.9999,304800,0	1e	MTM zone 10
32191	w	0	0,-82.5,0.9999,304800,0	1e	MTM zone 11
32192	w	0	0,-81,0.9999,304800,0	1e	MTM zone 12
32193	w	0	0,-84,0.9999,304800,0	1e	MTM zone 13
32194	w	0	0,-87,0.9999,304800,0	1e	MTM zone 14
32195	w	0	0,-90,0.9999,304800,0	1e	MTM zone 15
32196	w	0	0,-93,0.9999,304800,0	1e	MTM zone 16
32197	w	0	0,-96,0.9999,304800,0	1e	MTM zone 17
32198	w	b	44,-68.5,60,46,0,0	1e	Quebec Lambert
32199	w	b	25.5,-91.3333333333333,27.8333333333333,26.1666666666667,1000000,0	1e	Louisiana Offshore
32201	8q	1	1	8n	UTM zone 1N
32202	8q	1	2	8n	UTM zone 2N
32203	8q	1	3	8n	UTM zone 3N
32204	8q	1	4	8n	UTM zone 4N
32205	8q	1	5	8n	UTM zone 5N
32206	8q	1	6	8n	UTM zone 6N
32207	8q	1	7	8n	UTM zone 7N
32208	8q	1	8	8n	UTM zone 8N
32209	8q	1	9	8n	UTM zone 9N
32210	8q	1	10	8n	UTM zone 10N
32211	8q	1	11	8n	UTM zone 11N
32212	8q	1	12	8n	UTM zone 12N
32213	8q	1	13	8n	UTM zone 13N
32214	8q	1	14	8n	UTM zone 14N
32215	8q	1	15	8n	UTM zone 15N
32216	8q	1	16	8n	UTM zone 16N
32217	8q	1	17	8n	UTM zone 17N
32218	8q	1	18	8n	UTM zone 18N
32219	8q	1	19	8n	UTM zone 19N
32220	8q	1	20	8n	UTM zone 20N
32221	8q	1	21	8n	UTM zone 21N
32222	8q	1	22	8n	UTM zone 22N
32223	8q	1	23	8n	UTM zone 23N
32224	8q	1	24	8n	UTM zone 24N
32225	8q	1	25	8n	UTM zone 25N
32226	8q	1	26	8n	UTM zone 26N
32227	8q	1	27	8n	UTM zone 27N
32228	8q	1	28	8n	UTM zone 28N
32229	8q	1	29	8n	UTM zone 29N
32230	8q	1	30	8n	UTM zone 30N
32231	8q	1	31	8n	UTM zone 31N
32232	8q	1	32	8n	UTM zone 32N
32233	8q	1	33	8n	UTM zone 33N
32234	8q	1	34	8n	UTM zone 34N
32235	8q	1	35	8n	UTM zone 35N
32236	8q	1	36	8n	UTM zone 36N
32237	8q	1	37	8n	UTM zone 37N
32238	8q	1	38	8n	UTM zone 38N
32239	8q	1	39	8n	UTM zone 39N
32240	8q	1	40	8n	UTM zone 40N
32241	8q	1	41	8n	UTM zone 41N
32242	8q	1	42	8n	UTM zone 42N
32243	8q	1	43	8n	UTM zone 43N
32244	8q	1	44	8n	UTM zone 44N
32245	8q	1	45	8n	UTM zone 45N
32246	8q	1	46	8n	UTM zone 46N
32247	8q	1	47	8n	UTM zone 47N
32248	8q	1	48	8n	UTM zone 48N
32249	8q	1	49	8n	UTM zone 49N
32250	8q	1	50	8n	UTM zone 50N
32251	8q	1	51	8n	UTM zone 51N
32252	8q	1	52	8n	UTM zone 52N
32253	8q	1	53	8n	UTM zone 53N
32254	8q	1	54	8n	UTM zone 54N
32255	8q	1	55	8n	UTM zone 55N
32256	8q	1	56	8n	UTM zone 56N
32257	8q	1	57	8n	UTM zone 57N
32258	8q	1	58	8n	UTM zone 58N
32259	8q	1	59	8n	UTM zone 59N
32260	8q	1	60	8n	UTM zone 60N
32301	8q	8	1,	8n	UTM zone 1S
32302	8q	8	2,	8n	UTM zone 2S
32303	8q	8	3,	8n	UTM zone 3S
32304	8q	8	4,	8n	UTM zone 4S
32305	8q	8	5,	8n	UTM zone 5S
32306	8q	8	6,	8n	UTM zone 6S
32307	8q	8	7,	8n	UTM zone 7S
32308	8q	8	8,	8n	UTM zone 8S
32309	8q	8	9,	8n	UTM zone 9S
32310	8q	8	10,	8n	UTM zone 10S
32311	8q	8	11,	8n	UTM zone 11S
32312	8q	8	12,	8n	UTM zone 12S
32313	8q	8	13,	8n	UTM zone 13S
32314	8q	8	14,	8n	UTM zone 14S
32315	8q	8	15,	8n	UTM zone 15S
32316	8q	8	16,	8n	UTM zone 16S
32317	8q	8	17,	8n	UTM zone 17S
32318	8q	8	18,	8n	UTM zone 18S
32319	8q	8	19,	8n	UTM zone 19S
32320	8q	8	20,	8n	UTM zone 20S
32321	8q	8	21,	8n	UTM zone 21S
32322	8q	8	22,	8n	UTM zone 22S
32323	8q	8	23,	8n	UTM zone 23S
32324	8q	8	24,	8n	UTM zone 24S
32325	8q	8	25,	8n	UTM zone 25S
32326	8q	8	26,	8n	UTM zone 26S
32327	8q	8	27,	8n	UTM zone 27S
32328	8q	8	28,	8n	UTM zone 28S
32329	8q	8	29,	8n	UTM zone 29S
32330	8q	8	30,	8n	UTM zone 30S
32331	8q	8	31,	8n	UTM zone 31S
32332	8q	8	32,	8n	UTM zone 32S
32333	8q	8	33,	8n	UTM zone 33S
32334	8q	8	34,	8n	UTM zone 34S
32335	8q	8	35,	8n	UTM zone 35S
32336	8q	8	36,	8n	UTM zone 36S
32337	8q	8	37,	8n	UTM zone 37S
32338	8q	8	38,	8n	UTM zone 38S
32339	8q	8	39,	8n	UTM zone 39S
32340	8q	8	40,	8n	UTM zone 40S
32341	8q	8	41,	8n	UTM zone 41S
32342	8q	8	42,	8n	UTM zone 42S
32343	8q	8	43,	8n	UTM zone 43S
32344	8q	8	44,	8n	UTM zone 44S
32345	8q	8	45,	8n	UTM zone 45S
32346	8q	8	46,	8n	UTM zone 46S
32347	8q	8	47,	8n	UTM zone 47S
32348	8q	8	48,	8n	UTM zone 48S
32349	8q	8	49,	8n	UTM zone 49S
32350	8q	8	50,	8n	UTM zone 50S
32351	8q	8	51,	8n	UTM zone 51S
32352	8q	8	52,	8n	UTM zone 52S
32353	8q	8	53,	8n	UTM zone 53S
32354	8q	8	54,	8n	UTM zone 54S
32355	8q	8	55,	8n	UTM zone 55S
32356	8q	8	56,	8n	UTM zone 56S
32357	8q	8	57,	8n	UTM zone 57S
32358	8q	8	58,	8n	UTM zone 58S
32359	8q	8	59,	8n	UTM zone 59S
32360	8q	8	60,	8n	UTM zone 60S
32401	q	1	1	r	UTM zone 1N
32402	q	1	2	r	UTM zone 2N
32403	q	1	3	r	UTM zone 3N
32404	q	1	4	r	UTM zone 4N
32405	q	1	5	r	UTM zone 5N
32406	q	1	6	r	UTM zone 6N
32407	q	1	7	r	UTM zone 7N
32408	q	1	8	r	UTM zone 8N
32409	q	1	9	r	UTM zone 9N
32410	q	1	10	r	UTM zone 10N
32411	q	1	11	r	UTM zone 11N
32412	q	1	12	r	UTM zone 12N
32413	q	1	13	r	UTM zone 13N
32414	q	1	14	r	UTM zone 14N
32415	q	1	15	r	UTM zone 15N
32416	q	1	16	r	UTM zone 16N
32417	q	1	17	r	UTM zone 17N
32418	q	1	18	r	UTM zone 18N
32419	q	1	19	r	UTM zone 19N
32420	q	1	20	r	UTM zone 20N
32421	q	1	21	r	UTM zone 21N
32422	q	1	22	r	UTM zone 22N
32423	q	1	23	r	UTM zone 23N
32424	q	1	24	r	UTM zone 24N
32425	q	1	25	r	UTM zone 25N
32426	q	1	26	r	UTM zone 26N
32427	q	1	27	r	UTM zone 27N
32428	q	1	28	r	UTM zone 28N
32429	q	1	29	r	UTM zone 29N
32430	q	1	30	r	UTM zone 30N
32431	q	1	31	r	UTM zone 31N
32432	q	1	32	r	UTM zone 32N
32433	q	1	33	r	UTM zone 33N
32434	q	1	34	r	UTM zone 34N
32435	q	1	35	r	UTM zone 35N
32436	q	1	36	r	UTM zone 36N
32437	q	1	37	r	UTM zone 37N
32438	q	1	38	r	UTM zone 38N
32439	q	1	39	r	UTM zone 39N
32440	q	1	40	r	UTM zone 40N
32441	q	1	41	r	UTM zone 41N
32442	q	1	42	r	UTM zone 42N
32443	q	1	43	r	UTM zone 43N
32444	q	1	44	r	UTM zone 44N
32445	q	1	45	r	UTM zone 45N
32446	q	1	46	r	UTM zone 46N
32447	q	1	47	r	UTM zone 47N
32448	q	1	48	r	UTM zone 48N
32449	q	1	49	r	UTM zone 49N
32450	q	1	50	r	UTM zone 50N
32451	q	1	51	r	UTM zone 51N
32452	q	1	52	r	UTM zone 52N
32453	q	1	53	r	UTM zone 53N
32454	q	1	54	r	UTM zone 54N
32455	q	1	55	r	UTM zone 55N
32456	q	1	56	r	UTM zone 56N
32457	q	1	57	r	UTM zone 57N
32458	q	1	58	r	UTM zone 58N
32459	q	1	59	r	UTM zone 59N
32460	q	1	60	r	UTM zone 60N
32501	q	8	1,	r	UTM zone 1S
32502	q	8	2,	r	UTM zone 2S
32503	q	8	3,	r	UTM zone 3S
32504	q	8	4,	r	UTM zone 4S
32505	q	8	5,	r	UTM zone 5S
32506	q	8	6,	r	UTM zone 6S
32507	q	8	7,	r	UTM zone 7S
32508	q	8	8,	r	UTM zone 8S
32509	q	8	9,	r	UTM zone 9S
32510	q	8	10,	r	UTM zone 10S
32511	q	8	11,	r	UTM zone 11S
32512	q	8	12,	r	UTM zone 12S
32513	q	8	13,	r	UTM zone 13S
32514	q	8	14,	r	UTM zone 14S
32515	q	8	15,	r	UTM zone 15S
32516	q	8	16,	r	UTM zone 16S
32517	q	8	17,	r	UTM zone 17S
32518	q	8	18,	r	UTM zone 18S
32519	q	8	19,	r	UTM zone 19S
32520	q	8	20,	r	UTM zone 20S
32521	q	8	21,	r	UTM zone 21S
32522	q	8	22,	r	UTM zone 22S
32523	q	8	23,	r	UTM zone 23S
32524	q	8	24,	r	UTM zone 24S
32525	q	8	25,	r	UTM zone 25S
32526	q	8	26,	r	UTM zone 26S
32527	q	8	27,	r	UTM zone 27S
32528	q	8	28,	r	UTM zone 28S
32529	q	8	29,	r	UTM zone 29S
32530	q	8	30,	r	UTM zone 30S
32531	q	8	31,	r	UTM zone 31S
32532	q	8	32,	r	UTM zone 32S
32533	q	8	33,	r	UTM zone 33S
32534	q	8	34,	r	UTM zone 34S
32535	q	8	35,	r	UTM zone 35S
32536	q	8	36,	r	UTM zone 36S
32537	q	8	37,	r	UTM zone 37S
32538	q	8	38,	r	UTM zone 38S
32539	q	8	39,	r	UTM zone 39S
32540	q	8	40,	r	UTM zone 40S
32541	q	8	41,	r	UTM zone 41S
32542	q	8	42,	r	UTM zone 42S
32543	q	8	43,	r	UTM zone 43S
32544	q	8	44,	r	UTM zone 44S
32545	q	8	45,	r	UTM zone 45S
32546	q	8	46,	r	UTM zone 46S
32547	q	8	47,	r	UTM zone 47S
32548	q	8	48,	r	UTM zone 48S
32549	q	8	49,	r	UTM zone 49S
32550	q	8	50,	r	UTM zone 50S
32551	q	8	51,	r	UTM zone 51S
32552	q	8	52,	r	UTM zone 52S
32553	q	8	53,	r	UTM zone 53S
32554	q	8	54,	r	UTM zone 54S
32555	q	8	55,	r	UTM zone 55S
32556	q	8	56,	r	UTM zone 56S
32557	q	8	57,	r	UTM zone 57S
32558	q	8	58,	r	UTM zone 58S
32559	q	8	59,	r	UTM zone 59S
32560	q	8	60,	r	UTM zone 60S
32601	1b	1	1	1j	UTM zone 1N
32602	1b	1	2	1j	UTM zone 2N
32603	1b	1	3	1j	UTM zone 3N
32604	1b	1	4	1j	UTM zone 4N
32605	1b	1	5	1j	UTM zone 5N
32606	1b	1	6	1j	UTM zone 6N
32607	1b	1	7	1j	UTM zone 7N
32608	1b	1	8	1j	UTM zone 8N
32609	1b	1	9	1j	UTM zone 9N
32610	1b	1	10	1j	UTM zone 10N
32611	1b	1	11	1j	UTM zone 11N
32612	1b	1	12	1j	UTM zone 12N
32613	1b	1	13	1j	UTM zone 13N
32614	1b	1	14	1j	UTM zone 14N
32615	1b	1	15	1j	UTM zone 15N
32616	1b	1	16	1j	UTM zone 16N
32617	1b	1	17	1j	UTM zone 17N
32618	1b	1	18	1j	UTM zone 18N
32619	1b	1	19	1j	UTM zone 19N
32620	1b	1	20	1j	UTM zone 20N
32621	1b	1	21	1j	UTM zone 21N
32622	1b	1	22	1j	UTM zone 22N
32623	1b	1	23	1j	UTM zone 23N
32624	1b	1	24	1j	UTM zone 24N
32625	1b	1	25	1j	UTM zone 25N
32626	1b	1	26	1j	UTM zone 26N
32627	1b	1	27	1j	UTM zone 27N
32628	1b	1	28	1j	UTM zone 28N
32629	1b	1	29	1j	UTM zone 29N
32630	1b	1	30	1j	UTM zone 30N
32631	1b	1	31	1j	UTM zone 31N
32632	1b	1	32	1j	UTM zone 32N
32633	1b	1	33	1j	UTM zone 33N
32634	1b	1	34	1j	UTM zone 34N
32635	=4037	1j	UTM zone 35N
32636	=4038	1j	UTM zone 36N
32637	1b	1	37	1j	UTM zone 37N
32638	1b	1	38	1j	UTM zone 38N
32639	1b	1	39	1j	UTM zone 39N
32640	1b	1	40	1j	UTM zone 40N
32641	1b	1	41	1j	UTM zone 41N
32642	1b	1	42	1j	UTM zone 42N
32643	1b	1	43	1j	UTM zone 43N
32644	1b	1	44	1j	UTM zone 44N
32645	1b	1	45	1j	UTM zone 45N
32646	1b	1	46	1j	UTM zone 46N
32647	1b	1	47	1j	UTM zone 47N
32648	1b	1	48	1j	UTM zone 48N
32649	1b	1	49	1j	UTM zone 49N
32650	1b	1	50	1j	UTM zone 50N
32651	1b	1	51	1j	UTM zone 51N
32652	1b	1	52	1j	UTM zone 52N
32653	1b	1	53	1j	UTM zone 53N
32654	1b	1	54	1j	UTM zone 54N
32655	1b	1	55	1j	UTM zone 55N
32656	1b	1	56	1j	UTM zone 56N
32657	1b	1	57	1j	UTM zone 57N
32658	1b	1	58	1j	UTM zone 58N
32659	1b	1	59	1j	UTM zone 59N
32660	1b	1	60	1j	UTM zone 60N
32661	=5041	1j	UPS North (N,E)
32664	1b	e	0,-99,0.9996,500000.001016002,0,us-ft	1j	BLM 14N (ftUS)
32665	1b	e	0,-93,0.9996,500000.001016002,0,us-ft	1j	BLM 15N (ftUS)
32666	1b	e	0,-87,0.9996,500000.001016002,0,us-ft	1j	BLM 16N (ftUS)
32667	1b	e	0,-81,0.9996,500000.001016002,0,us-ft	1j	BLM 17N (ftUS)
32701	1b	8	1,	1j	UTM zone 1S
32702	1b	8	2,	1j	UTM zone 2S
32703	1b	8	3,	1j	UTM zone 3S
32704	1b	8	4,	1j	UTM zone 4S
32705	1b	8	5,	1j	UTM zone 5S
32706	1b	8	6,	1j	UTM zone 6S
32707	1b	8	7,	1j	UTM zone 7S
32708	1b	8	8,	1j	UTM zone 8S
32709	1b	8	9,	1j	UTM zone 9S
32710	1b	8	10,	1j	UTM zone 10S
32711	1b	8	11,	1j	UTM zone 11S
32712	1b	8	12,	1j	UTM zone 12S
32713	1b	8	13,	1j	UTM zone 13S
32714	1b	8	14,	1j	UTM zone 14S
32715	1b	8	15,	1j	UTM zone 15S
32716	1b	8	16,	1j	UTM zone 16S
32717	1b	8	17,	1j	UTM zone 17S
32718	1b	8	18,	1j	UTM zone 18S
32719	1b	8	19,	1j	UTM zone 19S
32720	1b	8	20,	1j	UTM zone 20S
32721	1b	8	21,	1j	UTM zone 21S
32722	1b	8	22,	1j	UTM zone 22S
32723	1b	8	23,	1j	UTM zone 23S
32724	1b	8	24,	1j	UTM zone 24S
32725	1b	8	25,	1j	UTM zone 25S
32726	1b	8	26,	1j	UTM zone 26S
32727	1b	8	27,	1j	UTM zone 27S
32728	1b	8	28,	1j	UTM zone 28S
32729	1b	8	29,	1j	UTM zone 29S
32730	1b	8	30,	1j	UTM zone 30S
32731	1b	8	31,	1j	UTM zone 31S
32732	1b	8	32,	1j	UTM zone 32S
32733	1b	8	33,	1j	UTM zone 33S
32734	1b	8	34,	1j	UTM zone 34S
32735	1b	8	35,	1j	UTM zone 35S
32736	1b	8	36,	1j	UTM zone 36S
32737	1b	8	37,	1j	UTM zone 37S
32738	1b	8	38,	1j	UTM zone 38S
32739	1b	8	39,	1j	UTM zone 39S
32740	1b	8	40,	1j	UTM zone 40S
32741	1b	8	41,	1j	UTM zone 41S
32742	1b	8	42,	1j	UTM zone 42S
32743	1b	8	43,	1j	UTM zone 43S
32744	1b	8	44,	1j	UTM zone 44S
32745	1b	8	45,	1j	UTM zone 45S
32746	1b	8	46,	1j	UTM zone 46S
32747	1b	8	47,	1j	UTM zone 47S
32748	1b	8	48,	1j	UTM zone 48S
32749	1b	8	49,	1j	UTM zone 49S
32750	1b	8	50,	1j	UTM zone 50S
32751	1b	8	51,	1j	UTM zone 51S
32752	1b	8	52,	1j	UTM zone 52S
32753	1b	8	53,	1j	UTM zone 53S
32754	1b	8	54,	1j	UTM zone 54S
32755	1b	8	55,	1j	UTM zone 55S
32756	1b	8	56,	1j	UTM zone 56S
32757	1b	8	57,	1j	UTM zone 57S
32758	1b	8	58,	1j	UTM zone 58S
32759	1b	8	59,	1j	UTM zone 59S
32760	1b	8	60,	1j	UTM zone 60S
32761	=5042	1j	UPS South (N,E)
32766	1b	0	0,36,0.9996,500000,10000000	1j	TM 36 SE
37002	8r	q		l1	
37003	8s	q		l2	
37004	8t	q		l3	
37005	8u	q		l4	
37006	8v	q		l5	
37007	8w	q		l6	
37008	8x	q		l7	
37202	8y	q		l8	
37203	8z	q		l9	
37206	=4696	la	
37207	=37004	lb	
37218	=4181	lc	
37221	=4181	ld	
37225	=4206	le	
37240	=4696	lf	
37241	=4181	lg	
37243	=4128	lh	
37245	=4181	li	
37249	=4181	lj	
37257	=4555	lk	
37260	=4128	ll	
53001	90	s	0,0,0,0,0	lm	
53002	90	s	60,0,0,0,0	ln	
53003	91	1a	0,0,0	lo	
53004	90	p	0,0,0,0	lp	
53008	90	1b	0,0,0	lq	
53009	90	1c	0,0,0	lr	
53010	90	1d	0,0,0	ls	
53011	90	1e	0,0,0	lt	
53012	90	1f	0,0,0	lu	
53013	90	1g	0,0,0	lv	
53014	90	1h	0,0,0	lw	
53015	90	1i	0,0,0	lx	
53016	90	1j	0,0,0	ly	
53017	90	12	30,0,0,0	lz	
53018	90	1k	0,50.4597762521898,0,0	m0	
53019	90	1l	0,50.4597762521898,0,0	m1	
53021	90	x	0,0,0,0	m2	
53022	90	1m	0,0,0	m3	
53023	90	1n	40,0,0,0	m4	
53024	90	1o	60,0,0,0	m5	
53025	90	1p	40,0,0,60,60,1,0,0	m6	
53026	90	u	0,0,1,0,0	m7	
53027	90	1q	0,0,60,60,0,0	m8	
53028	90	9	0,0,0,0	m9	
53029	91	1r	0,0,0	ma	
53030	90	1s	0,0,0	mb	
53031	90	1t	0,0,60,60,0,0	mc	
53032	90	1u	0,0,0,0	md	
53034	90	12	0,0,0,0	me	
53035	92	15	0,0,0	mf	
53036	92	15	-90,0,0	mg	
53037	92	15	150,0,0	mh	
53042	90	1v	0,50.467,0,0	mi	
53043	90	1w	0,0,0	mj	
53045	90	1x	0,0,0	mk	
53046	90	1y	0,0,0	ml	
53048	90	1z	0,0,0	mm	
53049	1b	20	0,0,35800000,0,0	mn	
53074	93	21	0,0,0	mo	
53075	92	22	0,0,0	mp	
53076	93	23	0,0,0	mq	
53077	92	24	0,0,0	mr	
53078	92	25	0,0,0	ms	
53079	92	26	0,0,0	mt	
53080	92	27	0,0,0	mu	
54001	=4087	lm	
54002	1b	s	60,0,0,0,0	ln	
54003	94	1a	0,0,0	lo	
54004	1b	p	0,0,0,0	lp	
54008	1b	1b	0,0,0	lq	
54009	1b	1c	0,0,0	lr	
54010	1b	1d	0,0,0	ls	
54011	1b	1e	0,0,0	lt	
54012	1b	1f	0,0,0	lu	
54013	1b	1g	0,0,0	lv	
54014	1b	1h	0,0,0	lw	
54015	1b	1i	0,0,0	lx	
54016	1b	1j	0,0,0	ly	
54017	=6933	lz	
54018	1b	1k	0,50.4597762521898,0,0	m0	
54019	1b	1l	0,50.4597762521898,0,0	m1	
54021	1b	x	0,0,0,0	m2	
54022	1b	1m	0,0,0	m3	
54023	1b	1n	40,0,0,0	m4	
54024	1b	1o	60,0,0,0	m5	
54025	1b	1p	40,0,0,60,60,1,0,0	m6	
54026	1b	u	0,0,1,0,0	m7	
54027	1b	1q	0,0,60,60,0,0	m8	
54028	1b	9	0,0,0,0	m9	
54029	94	1r	0,0,0	ma	
54030	1b	1s	0,0,0	mb	
54031	1b	1t	0,0,60,60,0,0	mc	
54032	1b	1u	0,0,0,0	md	
54034	1b	12	0,0,0,0	me	
54042	1b	1v	0,50.467,0,0	mi	
54043	1b	1w	0,0,0	mj	
54045	1b	1x	0,0,0	mk	
54046	1b	1y	0,0,0	ml	
54048	1b	1z	0,0,0	mm	
54049	=53049	mn	
54052	1b	28	0,0,0	mv	
54053	1b	29	-160,0,0	mw	
54074	1b	21	0,0,0	mo	
54075	1b	22	0,0,0	mp	
54076	1b	23	0,0,0	mq	
54077	1b	24	0,0,0	mr	
54078	1b	25	0,0,0	ms	
54079	1b	26	0,0,0	mt	
54080	1b	27	0,0,0	mu	
54090	1b	2a	square,90,0,1,0,0	mx	
54091	1b	2a	diamond,90,0,1,0,0	my	
54098	1b	2b	0,0,0	mz	
65061	88	2c	13.4724663527778,144.748750705556,50000,50000,us-ft	n0	
65062	3p	l	-14.2666666666667,-14.2666666666667,-170,1,152400.30480061,95169.3116586233,us-ft	n1	
65161	7u	x	13.4724663527778,144.748750705556,50000,50000	n2	
102001	7u	h	40,-96,50,70,0,0	n3	
102002	7u	b	40,-96,50,70,0,0	n4	
102003	7u	h	37.5,-96,29.5,45.5,0,0	n5	
102004	7u	b	39,-96,33,45,0,0	n6	
102005	7u	1q	39,-96,33,45,0,0	n7	
102007	7u	h	13,-157,8,18,0,0	n8	
102008	7u	h	40,-96,20,60,0,0	n9	
102009	7u	b	40,-96,20,60,0,0	na	
102010	7u	1q	40,-96,20,60,0,0	nb	
102011	1b	1b	15,0,0	nc	
102012	1b	b	0,105,30,62,0,0	nd	
102013	v	h	30,10,43,62,0,0	ne	
102014	v	b	30,10,43,62,0,0	nf	
102015	3u	b	-32,-60,-5,-42,0,0	ng	
102016	1b	1u	90,0,0,0	nh	
102017	=6931	ni	
102018	1b	u	90,0,1,0,0	nj	
102019	1b	1u	-90,0,0,0	nk	
102020	=6932	nl	
102021	1b	u	-90,0,1,0,0	nm	
102022	1b	h	0,25,20,-23,0,0	nn	
102023	1b	1q	0,25,20,-23,0,0	no	
102024	1b	b	0,25,20,-23,0,0	np	
102025	1b	h	30,95,15,65,0,0	nq	
102026	1b	1q	30,95,15,65,0,0	nr	
102027	1b	b	30,95,15,65,0,0	ns	
102028	1b	h	-15,125,7,-32,0,0	nt	
102029	1b	1q	-15,125,7,-32,0,0	nu	
102030	1b	b	-15,125,7,-32,0,0	nv	
102031	v	1q	30,10,43,62,0,0	nw	
102032	3u	1q	-32,-60,-5,-42,0,0	nx	
102033	3u	h	-32,-60,-5,-42,0,0	ny	
102034	1b	2d	90,0,0,0	nz	
102035	95	2e	90,0,0,0	o0	
102036	1b	2d	-90,0,0,0	o1	
102037	95	2e	-90,0,0,0	o2	
102038	8x	2e	42.5333333333,-72.5333333334,0,0	o3	
102039	7u	h	23,-96,29.5,45.5,0,0	o4	
102041	3i	d	47,-120.833333333333,47.5,48.7333333333333,500000.070104141,0.0731521463042926,us-ft	o5	
102042	7u	h	35,-82.25,38.25,47.25,0,0	o6	
102043	=6663	o7	
102044	=6663	o7	
102045	=6663	o8	
102060	2h	0	0,15,0.9999,500000,-5000000	o9	
102061	8v	k	,4,102.25,-36.974209437118,-36.869897645844,0.99984,804670.24,0	oa	
102062	96	k	,4,102.25,-36.974209437118,-36.869897645844,0.99984,804671.299775,0	ob	
102063	8y	0	7.00048027777778,80.7717111111111,1,160933.56048,160933.56048	oc	
102064	8y	e	7.00048027777778,80.7717111111111,1,160933.56048,160933.56048,ind-yd	od	
102068	97	2f	90,60,-32,400000,5500000,50000	oe	
102069	97	2f	90,60,-32,450000,5550000,150000	of	
102070	1b	0	49.5,-2.41666666666667,0.999997,47000,50000	og	
102071	3u	0	0,149.009294833333,1.000086,200000,4510193.4939	oh	
102072	3u	0	0,141,0.99994,300000,5000000	oi	2
102073	3u	0	0,143,0.99994,300000,5000000	oi	3
102074	3u	0	0,145,0.99994,300000,5000000	oj	1
102075	3u	0	0,147,0.99994,300000,5000000	oj	2
102076	3u	0	0,149,0.99994,300000,5000000	oj	3
102077	3u	0	0,151,0.99994,300000,5000000	ok	1
102078	3u	0	0,153,0.99994,300000,5000000	ok	2
102079	3u	0	0,155,0.99994,300000,5000000	ok	3
102093	v	0	0,15,0.9996,2520000,0	ol	
102094	v	0	0,9,0.9996,1500000,0	om	
102096	3p	1u	7.35122211111111,134.450444861111,50000,150000	on	
102097	3i	1	26	oo	
102098	3i	1	27	op	
102099	=9295	oq	
102101	98	0	58,6.05625,1,0,0	or	
102102	98	0	58,8.38958333333333,1,0,0	os	
102103	98	0	58,10.7229166666667,1,0,0	ot	
102104	98	0	58,13.2229166666667,1,0,0	ou	
102105	98	0	58,16.8895833333333,1,0,0	ov	
102106	98	0	58,20.8895833333333,1,0,0	ow	
102107	98	0	58,24.8895833333333,1,0,0	ox	
102108	98	0	58,29.05625,1,0,0	oy	
102109	3i	0	0,15,0.9999,500000,-5000000	oz	
102114	3p	1	4	p0	
102115	3p	1	5	p1	
102116	3p	8	2,	p2	
102117	88	h	50,-154,55,65,0,0	p3	
102118	88	f	23,-83.5,29.5,45.5,0,0,us-ft	p4	
102120	88	11	,45.3091666666667,-86,337.25556,337.25556,0.9996,2546731.49596139,-4354009.81600203,us-ft	p5	
102121	7u	11	,45.3091666666667,-86,337.25556,337.25556,0.9996,2546731.49596139,-4354009.81600203,us-ft	p6	
102122	88	k	,45.3091666666667,-86,337.25556,337.25556,0.9996,2546731.496,-4354009.816	p7	
102132	98	1	32	p8	
102133	98	1	33	p9	
102134	98	1	34	pa	
102135	98	1	35	pb	
102136	98	0	58,10.7229166666667,1,19999.32,-202977.79	pc	
102137	98	0	58,6.05625,1,100000,-200000	pd	
102138	98	0	58,10.7229166666667,1,0,-212979.18	pe	
102141	v	1	49	pf	
102142	v	1	50	pg	
102143	v	1	39	ph	
102144	4d	1	28	pi	
102150	3i	1	56	pj	
102156	2h	1	56	pk	
102157	3i	0	0,21,0.9999,7500000,0	pl	
102158	v	0	0,37,0.9998,500000,-3000000	pm	
102159	v	0	22.2123972222222,113.536469444444,1,20000,20000	pn	
102160	v	0	39.6666666666667,-8.13190611111111,1,200180.598,299913.01	po	
102161	v	0	39.6666666666667,-8.13190611111111,1,180.598,-86.99	pp	
102162	v	1	26	pq	
102163	2h	1o	39.6666666666667,-8.13190611111111,0,0	pr	
102164	v	0	39.6666666666667,-8.13190611111111,1,200000,300000	ps	
102165	v	0	39.6666666666667,-8.13190611111111,1,0,0	pt	
102166	v	1	25	pu	
102168	=102162	pv	
102173	3i	0	0,19,0.9993,500000,-5300000	pw	
102174	3i	0	0,15,0.999923,5500000,0	px	
102175	3i	0	0,18,0.999923,6500000,0	py	
102176	3i	0	0,21,0.999923,7500000,0	pz	
102177	3i	0	0,24,0.999923,8500000,0	q0	
102178	88	0	0,-115,0.9992,500000,0	q1	
102179	88	0	0,-115,0.9992,0,0	q2	
102191	4d	5	33.3,33.3,-5.4,0.999625769,500000,300000	q3	
102192	4d	5	29.7,29.7,-5.4,0.999615596,500000,300000	q4	
102193	4d	5	26.1,26.1,-5.4,0.9996,1200000,400000	q5	
102194	=102173	q6	
102195	=102174	q7	
102196	=102175	q8	
102197	=102176	q9	
102198	=102177	qa	
102204	v	b	24,45,21,27,1000000,3000000	qb	
102212	7u	b	41,-107.5,41,45,500000,200000	qc	
102213	7u	1	58	qd	
102215	1b	b	0,-95,49,77,0,-8000000	qe	
102216	3i	0	0,115.816666666667,0.99999906,50000,3800000	qf	
102217	3i	e	0,-90,0.9996,520000,-4479999.99999999,us-ft	qg	
102219	7u	e	0,-90,0.9996,520000,-4479999.99999999,us-ft	qh	
102220	=102217	qi	
102221	3p	b	10.4666666666667,-84.3333333333333,9.93333333333333,11,500000,271820.522	qj	
102222	3p	b	9,-83.6666666666667,8.46666666666667,9.53333333333333,500000,327987.436	qk	
102223	1b	0	0,-84,0.9996,500000,0	ql	
102224	3i	1	46	qm	
102225	3i	1	47	qn	
102226	3i	1	48	qo	
102227	3i	1	49	qp	
102228	3i	1	50	qq	
102231	v	0	4.59904722222222,-80.0809166666667,1,1000000,1000000	qr	
102232	v	0	4.68333333333333,-74.15,1.00039978753252,92334.879,109320.965	qs	
102233	3i	0	4.68048611111111,-74.1465916666667,1.00039980326544,92334.879,109320.965	qt	
102237	3p	1u	6.96507569444444,158.209299222222,80122.82,80747.24	qu	
102238	3p	1u	15.1675572222222,145.711286944444,50000,50000	qv	
102239	3p	1u	13.4724663527778,144.748750705556,50000,50000	qw	
102240	=6637	qx	
102247	3i	h	50,-154,55,65,0,0	qy	
102306	8y	0	0,84,0.9999,500000,0	qz	
102319	42	0	0,33,0.99995,200000,-3500000	r0	
102328	3i	0	0,9,0.9996,2500000,0	r1	
102329	3i	0	0,9,0.9996,32500000,0	r2	
102359	3i	0	0,15,0.9996,3500000,0	r3	
102360	3i	0	0,15,0.9996,33500000,0	r4	
102364	3i	1	59	r5	
102365	3i	1	60	r6	
102366	3i	k	,57,-133.666666666667,-36.8698976458333,-36.8698976458333,0.9999,5000000,-5000000	r7	
102367	3i	0	54,-142,0.9999,500000,0	r8	
102368	3i	0	54,-146,0.9999,500000,0	r9	
102369	3i	0	54,-150,0.9999,500000,0	ra	
102370	3i	0	54,-154,0.9999,500000,0	rb	
102371	3i	0	54,-158,0.9999,500000,0	rc	
102372	3i	0	54,-162,0.9999,500000,0	rd	
102373	3i	0	54,-166,0.9999,500000,0	re	
102374	3i	0	54,-170,0.9999,500000,0	rf	
102375	3i	b	51,-176,51.8333333333333,53.8333333333333,1000000,0	rg	
102389	7u	11	,46.9916361111111,-96.8888638888889,2.63389226,0,1.000038773618,874578.083820168,-5077268.7778918,us-ft	rh	
102390	3i	11	,46.9916361111111,-96.8888638888889,2.63389226,0,1.000038773618,874578.083820168,-5077268.7778918,us-ft	ri	
102391	=102390	rj	
102392	3i	e	54,-150,0.9999,500000.000000001,0,us-ft	rk	
102393	3i	e	54,-154,0.9999,500000.000000001,0,us-ft	rl	
102394	3i	e	54,-158,0.9999,500000.000000001,0,us-ft	rm	
102395	3i	e	54,-162,0.9999,500000.000000001,0,us-ft	rn	
102396	3i	e	54,-166,0.9999,500000.000000001,0,us-ft	ro	
102397	3i	e	54,-170,0.9999,500000.000000001,0,us-ft	rp	
102398	3i	d	51,-176,51.8333333333333,53.8333333333333,1000000,0,us-ft	rq	
102399	7u	h	42.5,-106,43.5,48,0,0	rr	
102400	42	0	51.1666666666667,-0.158333333333333,0.9999999,78250,-2800	rs	
102401	3i	1	1	rt	
102402	3i	1	2	ru	
102403	3i	1	3	rv	
102404	=6634	rw	
102405	=6635	rx	
102406	3i	1	6	ry	
102407	=6650	rz	
102408	=6651	s0	
102409	=6652	s1	
102410	=6653	s2	
102411	=6654	s3	
102412	=6655	s4	
102413	=6656	s5	
102414	=6657	s6	
102415	=6658	s7	
102416	=6659	s8	
102417	=6660	s9	
102418	=6661	sa	
102419	=6662	sb	
102421	1b	s	22.94791772,0,0,0,0	sc	
102422	1b	s	41.12682127,0,0,0,0	sd	
102423	1b	s	52.28859923,0,0,0,0	se	
102424	1b	s	60.32378942,0,0,0,0	sf	
102425	1b	s	66.09421768,0,0,0,0	sg	
102426	1b	s	70.10896259,0,0,0,0	sh	
102427	1b	s	74.13230145,0,0,0,0	si	
102428	1b	s	78.1728375,0,0,0,0	sj	
102429	=102016	sk	
102430	1b	s	-22.94791772,0,0,0,0	sl	
102431	1b	s	-41.12682127,0,0,0,0	sm	
102432	1b	s	-52.28859923,0,0,0,0	sn	
102433	1b	s	-60.32378942,0,0,0,0	so	
102434	1b	s	-66.09421768,0,0,0,0	sp	
102435	1b	s	-70.10896259,0,0,0,0	sq	
102436	1b	s	-74.13230145,0,0,0,0	sr	
102437	1b	s	-78.1728375,0,0,0,0	ss	
102438	=102019	st	
102440	3i	0	0,24,0.9996,500000,0	su	
102445	3i	11	,57,-133.666666666667,-36.8698976458333,-36.8698976458333,0.9999,5000000.00000001,-5000000.00000001,us-ft	sv	
102446	3i	e	54,-142,0.9999,500000.000000001,0,us-ft	sw	
102447	3i	e	54,-146,0.9999,500000.000000001,0,us-ft	sx	
102448	3i	0	22.2123972222222,113.536469444444,1,20000,20000	sy	
102450	7m	0	58,0,1,19999.32,-202977.79	sz	
102451	7m	0	58,-4.66666666666667,1,100000,-200000	t0	
102452	7m	0	58,0,1,0,-212979.18	t1	
102453	3p	1	50	t2	
102454	3p	1	51	t3	
102455	3p	1	52	t4	
102456	=102453	t5	
102457	=102454	t6	
102458	=102455	t7	
102459	7u	e	41.6666666666667,-115.75,1.00011328,800143.966400001,0,us-ft	t8	
102461	3i	e	18.8333333333333,-155.5,0.999966666666667,500000.000000001,0,us-ft	t9	
102462	3i	e	20.3333333333333,-156.666666666667,0.999966666666667,500000.000000001,0,us-ft	ta	
102464	3i	e	21.8333333333333,-159.5,0.99999,500000.000000001,0,us-ft	tb	
102465	3i	e	21.6666666666667,-160.166666666667,1,500000.000000001,0,us-ft	tc	
102470	99	0	0,15,-1,0,0	td	
102471	99	0	0,17,-1,0,0	te	
102472	99	0	0,19,-1,0,0	tf	
102473	99	0	0,21,-1,0,0	tg	
102474	99	0	0,23,-1,0,0	th	
102475	99	0	0,25,-1,0,0	ti	
102476	99	0	0,27,-1,0,0	tj	
102477	99	0	0,29,-1,0,0	tk	
102478	99	0	0,31,-1,0,0	tl	
102479	99	0	0,33,-1,0,0	tm	
102480	42	0	0,15,-1,0,0	tn	
102481	42	0	0,17,-1,0,0	to	
102482	42	0	0,19,-1,0,0	tp	
102483	42	0	0,21,-1,0,0	tq	
102484	42	0	0,23,-1,0,0	tr	
102485	42	0	0,25,-1,0,0	ts	
102486	42	0	0,27,-1,0,0	tt	
102487	42	0	0,29,-1,0,0	tu	
102488	42	0	0,31,-1,0,0	tv	
102489	42	0	0,33,-1,0,0	tw	
102491	=30493	tx	
102492	=30494	ty	
102498	3i	2g	-75,35786023,0,0	tz	
102499	v	b	90,4.36748666666667,49.8333339,51.1666672333333,150000.01256,5400088.4378	u0	
102525	=102461	u1	
102526	=102462	u2	
102528	=102464	u3	
102529	=102465	u4	
102550	v	0	0,27,0.9996,9500000,0	u5	
102551	v	0	0,30,0.9996,10500000,0	u6	
102552	v	0	0,33,0.9996,11500000,0	u7	
102553	v	0	0,36,0.9996,12500000,0	u8	
102554	v	0	0,39,0.9996,13500000,0	u9	
102555	v	0	0,42,0.9996,14500000,0	ua	
102556	v	0	0,45,0.9996,15500000,0	ub	
102562	42	0	0,19,1,0,0	uc	
102563	42	0	0,21,1,0,0	ud	
102564	42	0	0,23,1,0,0	ue	
102565	42	0	0,25,1,0,0	uf	
102566	42	0	0,27,1,0,0	ug	
102567	42	0	0,29,1,0,0	uh	
102568	42	0	0,31,1,0,0	ui	
102569	=4812	uj	
102570	=32620	uk	
102571	=32621	ul	
102572	=32622	um	
102573	=32623	un	
102574	=32624	uo	
102575	=32625	up	
102576	=32626	uq	
102577	=32627	ur	
102578	=32628	us	
102579	=32629	ut	
102580	=32630	uu	
102581	4d	5	49.5,49.5,2.33722916666667,0.999877341,600000,1200000	uv	
102582	4d	5	46.8,46.8,2.33722916666667,0.99987742,600000,2200000	uw	
102583	4d	5	44.1,44.1,2.33722916666667,0.999877499,600000,3200000	ux	
102584	4d	5	42.165,42.165,2.33722916666667,0.99994471,234.358,4185861.369	uy	
102585	=102581	uz	
102586	=102582	v0	
102587	=102583	v1	
102588	=102584	v2	
102589	7u	f	25,-86,31,41,0,0,us-ft	v3	
102598	=102150	v4	
102599	1b	f	0,-120,34,40.5,0,-1219202.43840488,us-ft	v5	
102600	7u	f	0,-120,34,40.5,0,-1219202.43840488,us-ft	v6	
102604	7u	d	0,-83.5,31.4166666666667,34.2833333333333,0,0,us-ft	v7	
102629	7u	e	30.5,-85.8333333333333,0.99996,200000,0,us-ft	v8	
102630	7u	e	30,-87.5,0.999933333333333,600000,0,us-ft	v9	
102631	7u	11	,57,-133.666666666667,-36.8698976458333,-36.8698976458333,0.9999,5000000.00000001,-5000000.00000001,us-ft	va	
102632	7u	e	54,-142,0.9999,500000.000000001,0,us-ft	vb	
102633	7u	e	54,-146,0.9999,500000.000000001,0,us-ft	vc	
102634	7u	e	54,-150,0.9999,500000.000000001,0,us-ft	vd	
102635	7u	e	54,-154,0.9999,500000.000000001,0,us-ft	ve	
102636	7u	e	54,-158,0.9999,500000.000000001,0,us-ft	vf	
102637	7u	e	54,-162,0.9999,500000.000000001,0,us-ft	vg	
102638	7u	e	54,-166,0.9999,500000.000000001,0,us-ft	vh	
102639	7u	e	54,-170,0.9999,500000.000000001,0,us-ft	vi	
102640	7u	d	51,-176,51.8333333333333,53.8333333333333,1000000,0,us-ft	vj	
102648	7u	e	31,-110.166666666667,0.9999,213360,0,us-ft	vk	
102649	7u	e	31,-111.916666666667,0.9999,213360,0,us-ft	vl	
102650	7u	e	31,-113.75,0.999933333333333,213360,0,us-ft	vm	
102661	7u	e	18.8333333333333,-155.5,0.999966666666667,500000.000000001,0,us-ft	vn	
102662	7u	e	20.3333333333333,-156.666666666667,0.999966666666667,500000.000000001,0,us-ft	vo	
102664	7u	e	21.8333333333333,-159.5,0.99999,500000.000000001,0,us-ft	vp	
102665	7u	e	21.6666666666667,-160.166666666667,1,500000.000000001,0,us-ft	vq	
102688	7u	d	44.7833333333333,-87,45.4833333333333,47.0833333333333,8000000.00000001,0,us-ft	vr	
102689	7u	d	43.3166666666667,-84.3666666666667,44.1833333333333,45.7,6000000,0,us-ft	vs	
102690	7u	d	41.5,-84.3666666666667,42.1,43.6666666666667,3999999.99999999,0,us-ft	vt	
102696	7u	e	35.8333333333333,-90.5,0.999933333333333,250000,0,us-ft	vu	
102697	7u	e	35.8333333333333,-92.5,0.999933333333333,500000.000000001,0,us-ft	vv	
102698	7u	e	36.1666666666667,-94.5,0.999941176470588,850000,0,us-ft	vw	
102699	88	d	33.5,-118,34.0333333333333,35.4666666666667,124358.648717297,-81076.9621539243,us-ft	vx	
102700	7u	d	44.25,-109.5,45,49,600000,0,us-ft	vy	
102701	=6634	vz	
102702	=6635	w0	
102703	=6636	w1	
102705	7u	e	40.25,-96.6880555555556,1.000054615,50000,0,us-ft	w2	
102720	7u	d	47,-100.5,47.4333333333333,48.7333333333333,600000,0,us-ft	w3	
102721	7u	d	45.6666666666667,-100.5,46.1833333333333,47.4833333333333,600000,0,us-ft	w4	
102726	7u	d	43.6666666666667,-120.5,44.3333333333333,46,2500000,0,us-ft	w5	
102727	7u	d	41.6666666666667,-120.5,42.3333333333333,44,1500000,0,us-ft	w6	
102733	7u	d	31.8333333333333,-81,32.5,34.8333333333333,609600,0,us-ft	w7	
102759	1b	f	0,-120,34,40.5,0,-1219200,ft	w8	
102760	7u	f	0,-120,34,40.5,0,-1219200,ft	w9	
102761	7u	d	17.8333333333333,-66.4333333333333,18.0333333333333,18.4333333333333,200000,200000,us-ft	wa	
102766	7u	2c	13.4724663527778,144.748750705556,50000,50000,us-ft	wb	
102799	5l	0	49,-2,0.99926,261910.5587,70975.76209	wc	
102800	5l	0	49,-2,0.999314,252927.2844,70979.59363	wd	
102801	5l	0	49,-2,0.999365,243942.3084,70983.21269	we	
102802	5l	0	49,-2,0.99939,243948.4072,70984.98734	wf	
102803	5l	0	49,-2,0.999415,234956.1813,70986.76115	wg	
102804	5l	0	49,-2,0.999465,225969.1556,70990.30995	wh	
102805	5l	0	49,-2,0.99949,225974.8051,70992.08478	wi	
102806	5l	0	49,-2,0.999516,215981.5338,70993.93011	wj	
102807	5l	0	49,-2,0.999541,215986.9336,70995.70502	wk	
102808	5l	0	49,-2,0.999564,205992.2754,70997.33764	wl	
102809	5l	0	49,-2,0.999589,205997.4254,70999.11264	wm	
102810	5l	0	49,-2,0.999613,196002.254,71000.81651	wn	
102811	5l	0	49,-2,0.999638,196007.1543,71002.5916	wo	
102812	5l	0	49,-2,0.999662,185011.1931,71004.29572	wp	
102813	5l	0	49,-2,0.999687,185015.8185,71006.07089	wq	
102814	5l	0	49,-2,0.999713,173019.2914,71007.91729	wr	
102815	5l	0	49,-2,0.999738,173023.6171,71009.69256	ws	
102816	5l	0	49,-2,0.999767,159026.3186,71011.75231	wt	
102817	5l	0	49,-2,0.999792,159030.2944,71013.52767	wu	
102818	5l	0	49,-2,0.999817,159034.2704,71015.30312	wv	
102819	5l	0	49,-2,0.999817,144031.0383,71015.30362	ww	
102820	5l	0	49,-2,0.999842,144034.6392,71017.07907	wx	
102821	5l	0	49,-2,0.999867,144038.2403,71018.8546	wy	
102822	5l	0	49,-2,0.999865,128033.7365,71018.71321	wz	
102823	5l	0	49,-2,0.99989,128036.9375,71020.48874	x0	
102824	5l	0	49,-2,0.999914,111034.6979,71022.19417	x1	
102825	5l	0	49,-2,0.999939,111037.4739,71023.96979	x2	
102826	5l	0	49,-2,0.999967,88032.17537,71025.95967	x3	
102827	5l	0	49,-2,0.999992,88034.37626,71027.73539	x4	
102828	5l	0	49,-2,1.000012,54022.17583,71029.15712	x5	
102829	5l	0	49,-2,1.000037,54023.52644,71030.93291	x6	
102830	5l	0	49,-2,0.999981,-24009.11135,71026.9544	x7	
102831	5l	0	49,-2,1.000006,-24009.7116,71028.73014	x8	
102832	5l	0	49,-2,0.999928,-58018.94296,71023.18879	x9	
102833	5l	0	49,-2,0.999953,-58020.39349,71024.96444	xa	
102834	5l	0	49,-2,0.999874,-88023.98625,71019.35254	xb	
102835	5l	0	49,-2,0.999899,-88026.18693,71021.12809	xc	
102836	5l	0	49,-2,0.999826,-105023.5775,71015.94289	xd	
102837	5l	0	49,-2,0.999851,-105026.2032,71017.71836	xe	
102838	5l	0	49,-2,0.999771,-122020.6823,71012.0364	xf	
102839	5l	0	49,-2,0.999796,-122023.7329,71013.81177	xg	
102840	5l	0	49,-2,0.999708,-139014.8049,71007.56222	xh	
102841	5l	0	49,-2,0.999733,-139018.2804,71009.33748	xi	
102842	5l	0	49,-2,0.999656,-156008.5024,71003.86967	xj	
102843	5l	0	49,-2,0.999681,-156012.4027,71005.64484	xk	
102844	5l	0	49,-2,0.999613,-165001.8975,71000.81651	xl	
102845	5l	0	49,-2,0.999638,-165006.0227,71002.5916	xm	
102846	5l	0	49,-2,0.999565,-175993.5763,70997.40864	xn	
102847	5l	0	49,-2,0.99959,-175997.9763,70999.18364	xo	
102848	5l	0	49,-2,0.999517,-185984.2846,70994.00109	xp	
102849	5l	0	49,-2,0.999542,-185988.9343,70995.77601	xq	
102850	5l	0	49,-2,0.999467,-195973.6419,70990.45191	xr	
102851	5l	0	49,-2,0.999492,-195978.5414,70992.22674	xs	
102852	5l	0	49,-2,0.999416,-205961.7946,70986.83212	xt	
102853	5l	0	49,-2,0.999441,-205966.9438,70988.60686	xu	
102854	5l	0	49,-2,0.999366,-214949.3801,70983.28366	xv	
102855	5l	0	49,-2,0.999314,-223935.6193,70979.59363	xw	
102856	5l	0	49,-2,0.999967,88032.17537,111040.5848	xx	
102857	5l	0	49,-2,0.999992,88034.37626,111043.361	xy	
102858	5l	0	49,-2,1.000017,88036.57726,111046.1372	xz	
102859	5l	0	49,-2,1.000012,54022.17583,111045.5837	y0	
102860	5l	0	49,-2,1.000037,54023.52644,111048.3599	y1	
102861	5l	0	49,-2,1.000062,54024.87711,111051.1363	y2	
102862	5l	0	49,-2,1.000087,54026.22785,111053.9128	y3	
102863	5l	0	49,-2,0.999981,-24009.11135,111042.14	y4	
102864	5l	0	49,-2,1.000006,-24009.7116,111044.9161	y5	
102865	5l	0	49,-2,0.999928,-58018.94296,111036.2529	y6	
102866	5l	0	49,-2,0.999953,-58020.39349,111039.0289	y7	
102867	5l	0	49,-2,0.999874,-88023.98625,111030.2554	y8	
102868	5l	0	49,-2,0.999826,-105023.5775,111024.9248	y9	
102869	5l	0	49,-2,0.999771,-122020.6823,111018.8175	ya	
102870	5l	0	49,-2,0.999709,-139014.9439,111011.9337	yb	
102871	5l	0	49,-2,0.999656,-156008.5024,111006.0498	yc	
102872	5l	0	49,-2,0.999614,-165002.0625,111001.3875	yd	
102873	5l	0	49,-2,0.999565,-175993.5763,110995.9487	ye	
102874	5l	0	49,-2,0.999517,-185984.2846,110990.6214	yf	
102875	5l	0	49,-2,0.999467,-195973.6419,110985.0727	yg	
102876	5l	0	49,-2,0.999416,-205961.7946,110979.4136	yh	
102877	5l	0	49,-2,0.999367,-214949.595,110973.9769	yi	
102878	5l	0	49,-2,0.999315,-223935.8432,110968.208	yj	
102879	5l	0	49,-2,0.999261,-232920.6915,110962.2179	yk	
102880	5l	0	49,-2,0.999206,-241904.3281,110956.1174	yl	
102881	5l	0	49,-2,0.999866,128033.8646,126033.3354	ym	
102882	5l	0	49,-2,0.999914,111034.6979,126039.3868	yn	
102883	5l	0	49,-2,0.999939,111037.4739,126042.5379	yo	
102884	5l	0	49,-2,0.999964,111040.25,126045.6892	yp	
102885	5l	0	49,-2,0.999989,111043.0263,126048.8406	yq	
102886	5l	0	49,-2,0.999967,88032.17537,126046.0693	yr	
102887	5l	0	49,-2,0.999992,88034.37626,126049.2206	ys	
102888	5l	0	49,-2,1.000017,88036.57726,126052.372	yt	
102889	5l	0	49,-2,1.000042,88038.77836,126055.5236	yu	
102890	5l	0	49,-2,1.000067,88040.97958,126058.6753	yv	
102891	5l	0	49,-2,1.000012,54022.17583,126051.7436	yw	
102892	5l	0	49,-2,1.000037,54023.52644,126054.895	yx	
102893	5l	0	49,-2,1.000062,54024.87711,126058.0466	yy	
102894	5l	0	49,-2,1.000087,54026.22785,126061.1983	yz	
102895	5l	0	49,-2,0.999981,-24009.11135,126047.8346	z0	
102896	5l	0	49,-2,1.000006,-24009.7116,126050.9859	z1	
102897	5l	0	49,-2,0.999928,-58018.94296,126041.1519	z2	
102898	5l	0	49,-2,0.999953,-58020.39349,126044.3031	z3	
102899	5l	0	49,-2,0.999874,-88023.98625,126034.3439	z4	
102900	5l	0	49,-2,0.999899,-88026.18693,126037.4949	z5	
102901	3i	e	41.25,-88.5,1.00003,1150012.7000254,149961.8999238,us-ft	z6	
102902	3i	l	42.2,42.2,-89.95,1.000029,549860.2997206,230124.460248921,us-ft	z7	
102903	3i	e	41.25,-87.8,1.000023,1449936.499873,149961.8999238,us-ft	z8	
102904	3i	e	41.25,-89.25,1.000029,860147.320294641,149961.8999238,us-ft	z9	
102905	3i	l	41.55,41.55,-90.6,1.000024,1749860.2997206,230124.460248921,us-ft	za	
102906	3i	l	41.3,41.3,-89.05,1.000023,2360071.12014224,230124.460248921,us-ft	zb	
102907	3i	l	41.55,41.55,-90.05,1.00002,2050088.9001778,230124.460248921,us-ft	zc	
102908	3i	e	40.55,-88,1.000022,2649936.499873,149961.8999238,us-ft	zd	
102909	3i	e	37.45,-89.3,1.000025,840030.48006096,130149.860299721,us-ft	ze	
102910	3i	l	40.9,40.9,-88.55,1.000025,1449936.499873,530048.26009652,us-ft	zf	
102911	3i	e	40.2,-90.85,1.000024,2949860.2997206,149961.8999238,us-ft	zg	
102912	3i	l	40.75,40.75,-87.95,1.000024,1749860.2997206,530048.26009652,us-ft	zh	
102913	3i	e	37.4,-89.65,1.000023,420015.24003048,189585.979171958,us-ft	zi	
102914	3i	l	40.5,40.5,-88.85,1.000031,1150012.7000254,530048.26009652,us-ft	zj	
102915	3i	e	37.25,-90.1,1.000023,70104.1402082804,149961.8999238,us-ft	zk	
102916	3i	l	40.15,40.15,-88,1.000026,99974.5999491999,860147.320294641,us-ft	zl	
102917	3i	e	36.3,-88.8,1.000024,2949860.2997206,149961.8999238,us-ft	zm	
102918	3i	e	36.75,-91.25,1.000023,2050088.9001778,149961.8999238,us-ft	zn	
102919	3i	l	40.15,40.15,-89.8,1.000018,2670053.34010668,530048.26009652,us-ft	zo	
102920	3i	e	36.8,-90.6,1.000024,2350012.7000254,149961.8999238,us-ft	zp	
102921	3i	l	39.75,39.75,-89.65,1.000022,709880.61976124,879959.35991872,us-ft	zq	
102922	3i	l	39.65,39.65,-90.6,1.000023,380086.36017272,860147.320294641,us-ft	zr	
102923	3i	e	33.15,-89.4,1.000023,2050088.9001778,149961.8999238,us-ft	zs	
102924	3i	l	39.65,39.65,-88,1.000024,1150012.7000254,840030.48006096,us-ft	zt	
102925	3i	l	39.3,39.3,-90.15,1.00002,1749860.2997206,840030.48006096,us-ft	zu	
102926	3i	l	39.1,39.1,-88,1.000017,2649936.499873,840030.48006096,us-ft	zv	
102927	3i	e	32.85,-90.5,1.000019,1449936.499873,149961.8999238,us-ft	zw	
102928	3i	l	38.95,38.95,-89,1.000019,2350012.7000254,840030.48006096,us-ft	zx	
102929	3i	e	32.35,-90,1.000016,2949860.2997206,149961.8999238,us-ft	zy	
102930	3i	l	38.55,38.55,-88.15,1.000013,380086.36017272,1150012.7000254,us-ft	zz	
102931	3i	l	38.45,38.45,-89.15,1.000015,99974.5999491999,1150012.7000254,us-ft	100	
102932	3i	l	37.9,37.9,-88.95,1.000012,729997.45999492,1150012.7000254,us-ft	101	
102933	3i	l	37.2,37.2,-88.9,1.00001,1110083.82016764,1170129.54025908,us-ft	102	
102934	4y	n	25.5,88.5,0,0,ch	103	
102935	4y	n	25.5,89.5,0,0,ch	104	
102936	4y	n	24.5,88.5,0,0,ch	105	
102937	4y	n	24.5,89.5,0,0,ch	106	
102938	=102937	107	
102939	4y	n	24.5,90.5,0,0,ch	108	
102940	=102939	109	
102941	4y	n	23.5,90,0,0,ch	10a	
102942	4y	n	24.5,92,0,0,ch	10b	
102943	4y	n	23.5,89.5,0,0,ch	10c	
102944	=102943	10d	
102945	4y	n	22.5,89.5,0,0,ch	10e	
102946	4y	n	22.5,90.5,0,0,ch	10f	
102947	4y	n	23.5,91,0,0,ch	10g	
102948	=102947	10h	
102949	4y	n	22,92,0,0,ch	10i	
102950	4y	n	22.75,92.25,0,0,ch	10j	
102951	1b	b	26,90,23.15,28.8,2743183.6991,914395.233	10k	
102952	8y	b	26,90,23.15,28.8,2743183.6991,914395.233	10l	
102953	8y	0	0,90,0.9996,500000,-2000000	10m	
102954	=9680	10n	
102955	8y	0	0,90,0.9996,500000,0	10o	
102961	3u	0	0,159,0.99994,300000,5000000	10p	2
102974	=102217	10q	
103166	3i	d	40.3333333333333,-111.5,40.7166666666667,41.7833333333333,500000,1000000,ft	10r	
103167	3i	d	38.3333333333333,-111.5,39.0166666666667,40.65,500000,2000000,ft	10s	
103168	3i	d	36.6666666666667,-111.5,37.2166666666667,38.35,500000,3000000,ft	10t	
103220	3i	0	30.5,-85.8333333333333,0.99996,200000,0	10u	
103221	3i	0	30,-87.5,0.999933333333333,600000,0	10v	
103222	3i	0	31,-110.166666666667,0.9999,213360,0	10w	
103223	3i	0	31,-111.916666666667,0.9999,213360,0	10x	
103224	3i	0	31,-113.75,0.999933333333333,213360,0	10y	
103225	3i	e	31,-110.166666666667,0.9999,213360,0,ft	10z	
103226	3i	e	31,-111.916666666667,0.9999,213360,0,ft	110	
103227	3i	e	31,-113.75,0.999933333333333,213360,0,ft	111	
103228	3i	b	34.3333333333333,-92,34.9333333333333,36.2333333333333,400000,0	112	
103229	3i	b	32.6666666666667,-92,33.3,34.7666666666667,400000,400000	113	
103230	3i	d	34.3333333333333,-92,34.9333333333333,36.2333333333333,400000,0,us-ft	114	
103231	3i	d	32.6666666666667,-92,33.3,34.7666666666667,400000,400000,us-ft	115	
103232	3i	b	39.3333333333333,-122,40,41.6666666666667,2000000,500000	116	
103233	3i	b	37.6666666666667,-122,38.3333333333333,39.8333333333333,2000000,500000	117	
103234	3i	b	36.5,-120.5,37.0666666666667,38.4333333333333,2000000,500000	118	
103235	3i	b	35.3333333333333,-119,36,37.25,2000000,500000	119	
103236	3i	b	33.5,-118,34.0333333333333,35.4666666666667,2000000,500000	11a	
103237	3i	b	32.1666666666667,-116.25,32.7833333333333,33.8833333333333,2000000,500000	11b	
103238	3i	d	39.3333333333333,-122,40,41.6666666666667,2000000,500000.000000001,us-ft	11c	
103239	3i	d	37.6666666666667,-122,38.3333333333333,39.8333333333333,2000000,500000.000000001,us-ft	11d	
103240	3i	d	36.5,-120.5,37.0666666666667,38.4333333333333,2000000,500000.000000001,us-ft	11e	
103241	3i	d	35.3333333333333,-119,36,37.25,2000000,500000.000000001,us-ft	11f	
103242	3i	d	33.5,-118,34.0333333333333,35.4666666666667,2000000,500000.000000001,us-ft	11g	
103243	3i	d	32.1666666666667,-116.25,32.7833333333333,33.8833333333333,2000000,500000.000000001,us-ft	11h	
103244	3i	b	39.3333333333333,-105.5,39.7166666666667,40.7833333333333,914401.8289,304800.6096	11i	
103245	3i	b	37.8333333333333,-105.5,38.45,39.75,914401.8289,304800.6096	11j	
103246	3i	b	36.6666666666667,-105.5,37.2333333333333,38.4333333333333,914401.8289,304800.6096	11k	
103247	3i	d	39.3333333333333,-105.5,39.7166666666667,40.7833333333333,914401.828899999,304800.6096,us-ft	11l	
103248	3i	d	37.8333333333333,-105.5,38.45,39.75,914401.828899999,304800.6096,us-ft	11m	
103249	3i	d	36.6666666666667,-105.5,37.2333333333333,38.4333333333333,914401.828899999,304800.6096,us-ft	11n	
103250	3i	b	40.8333333333333,-72.75,41.2,41.8666666666667,304800.6096,152400.3048	11o	
103251	3i	d	40.8333333333333,-72.75,41.2,41.8666666666667,304800.6096,152400.3048,us-ft	11p	
103252	3i	0	38,-75.4166666666667,0.999995,200000,0	11q	
103253	3i	e	38,-75.4166666666667,0.999995,200000,0,us-ft	11r	
103254	3i	0	24.3333333333333,-81,0.999941176470588,200000,0	11s	
103255	3i	0	24.3333333333333,-82,0.999941176470588,200000,0	11t	
103256	3i	b	29,-84.5,29.5833333333333,30.75,600000,0	11u	
103257	3i	e	24.3333333333333,-81,0.999941176470588,200000,0,us-ft	11v	
103258	3i	e	24.3333333333333,-82,0.999941176470588,200000,0,us-ft	11w	
103259	3i	d	29,-84.5,29.5833333333333,30.75,600000,0,us-ft	11x	
103260	3i	0	30,-82.1666666666667,0.9999,200000,0	11y	
103261	3i	0	30,-84.1666666666667,0.9999,700000,0	11z	
103262	3i	e	30,-82.1666666666667,0.9999,200000,0,us-ft	120	
103263	3i	e	30,-84.1666666666667,0.9999,700000,0,us-ft	121	
103264	3i	0	41.6666666666667,-112.166666666667,0.999947368421053,200000,0	122	
103265	3i	0	41.6666666666667,-114,0.999947368421053,500000,0	123	
103266	3i	0	41.6666666666667,-115.75,0.999933333333333,800000,0	124	
103267	3i	e	41.6666666666667,-112.166666666667,0.999947368421053,200000,0,us-ft	125	
103268	3i	e	41.6666666666667,-114,0.999947368421053,500000.000000001,0,us-ft	126	
103269	3i	e	41.6666666666667,-115.75,0.999933333333333,800000.000000001,0,us-ft	127	
103270	3i	0	36.6666666666667,-88.3333333333333,0.999975,300000,0	128	
103271	3i	0	36.6666666666667,-90.1666666666667,0.999941176470588,700000,0	129	
103272	3i	e	36.6666666666667,-88.3333333333333,0.999975,300000,0,us-ft	12a	
103273	3i	e	36.6666666666667,-90.1666666666667,0.999941176470588,700000,0,us-ft	12b	
103274	3i	0	37.5,-85.6666666666667,0.999966666666667,100000,250000	12c	
103275	3i	0	37.5,-87.0833333333333,0.999966666666667,900000,250000	12d	
103276	3i	e	37.5,-85.6666666666667,0.999966666666667,100000,250000,us-ft	12e	
103277	3i	e	37.5,-87.0833333333333,0.999966666666667,900000,250000,us-ft	12f	
103278	3i	b	41.5,-93.5,42.0666666666667,43.2666666666667,1500000,1000000	12g	
103279	3i	b	40,-93.5,40.6166666666667,41.7833333333333,500000,0	12h	
103280	3i	d	41.5,-93.5,42.0666666666667,43.2666666666667,1500000,1000000,us-ft	12i	
103281	3i	d	40,-93.5,40.6166666666667,41.7833333333333,500000.000000001,0,us-ft	12j	
103282	3i	b	38.3333333333333,-98,38.7166666666667,39.7833333333333,400000,0	12k	
103283	3i	b	36.6666666666667,-98.5,37.2666666666667,38.5666666666667,400000,400000	12l	
103284	3i	d	38.3333333333333,-98,38.7166666666667,39.7833333333333,400000,0,us-ft	12m	
103285	3i	d	36.6666666666667,-98.5,37.2666666666667,38.5666666666667,400000,400000,us-ft	12n	
103286	3i	b	37.5,-84.25,37.9666666666667,38.9666666666667,500000,0	12o	
103287	3i	d	37.5,-84.25,37.9666666666667,38.9666666666667,500000.000000001,0,us-ft	12p	
103288	3i	b	36.3333333333333,-85.75,37.0833333333333,38.6666666666667,1500000,1000000	12q	
103289	3i	d	36.3333333333333,-85.75,37.0833333333333,38.6666666666667,1500000,1000000,us-ft	12r	
103290	3i	b	36.3333333333333,-85.75,36.7333333333333,37.9333333333333,500000,500000	12s	
103291	3i	d	36.3333333333333,-85.75,36.7333333333333,37.9333333333333,500000.000000001,500000.000000001,us-ft	12t	
103292	3i	b	30.5,-92.5,31.1666666666667,32.6666666666667,1000000,0	12u	
103293	3i	b	28.5,-91.3333333333333,29.3,30.7,1000000,0	12v	
103294	3i	d	30.5,-92.5,31.1666666666667,32.6666666666667,1000000,0,us-ft	12w	
103295	3i	d	28.5,-91.3333333333333,29.3,30.7,1000000,0,us-ft	12x	
103296	3i	0	43.6666666666667,-68.5,0.9999,300000,0	12y	
103297	3i	0	42.8333333333333,-70.1666666666667,0.999966666666667,900000,0	12z	
103298	3i	e	43.6666666666667,-68.5,0.9999,300000,0,us-ft	130	
103299	3i	e	42.8333333333333,-70.1666666666667,0.999966666666667,900000,0,us-ft	131	
103300	3i	0	43.3666666666667,-90,1.0000365285,147218.6942,0.0037	132	
103307	3i	0	42.7194444444444,-88.5,1.0000286569,244754.8893,0.0049	133	
103313	3i	0	41.4722222222222,-88.775,1.0000346418,263347.7263,0.0076	134	
103319	=103307	135	
103322	3i	5	42.6375622769444,42.6375622769444,-89.8388888888889,1.0000390487,170078.7403,45830.2947	136	
103323	3i	5	43.8070001177778,43.8070001177778,-89.2416666666667,1.0000344057,150876.3018,79170.7795	137	
103327	=103313	138	
103328	=103300	139	
103329	3i	0	42.2166666666667,-87.8944444444444,1.0000260649,185928.3728,0.0009	13a	
103330	3i	0	43.2666666666667,-87.55,1.0000233704,79857.7614,0.0012	13b	
103332	=103322	13c	
103335	=103330	13d	
103338	=103323	13e	
103340	=103329	13f	
103344	=103307	13g	
103345	=103329	13h	
103346	3i	5	44.6361488719444,44.6361488719444,-92.2277777777778,1.0000362977,167640.3354,86033.0876	13i	
103347	=103346	13j	
103351	=103329	13k	
103358	=103330	13l	
103370	=103307	13m	
103372	3i	0	43.8333333333333,-67.875,0.99998,700000,0	13n	
103373	3i	0	43.5,-69.125,0.99998,500000,0	13o	
103374	3i	0	42.8333333333333,-70.375,0.99998,300000,0	13p	
103375	3i	b	37.6666666666667,-77,38.3,39.45,400000,0	13q	
103376	3i	d	37.6666666666667,-77,38.3,39.45,400000,0,us-ft	13r	
103377	3i	b	41,-71.5,41.7166666666667,42.6833333333333,200000,750000	13s	
103378	3i	b	41,-70.5,41.2833333333333,41.4833333333333,500000,0	13t	
103379	3i	d	41,-71.5,41.7166666666667,42.6833333333333,200000,750000,us-ft	13u	
103380	3i	d	41,-70.5,41.2833333333333,41.4833333333333,500000.000000001,0,us-ft	13v	
103381	3i	b	44.7833333333333,-87,45.4833333333333,47.0833333333333,8000000,0	13w	
103382	3i	b	43.3166666666667,-84.3666666666667,44.1833333333333,45.7,6000000,0	13x	
103383	3i	b	41.5,-84.3666666666667,42.1,43.6666666666667,4000000,0	13y	
103384	3i	d	44.7833333333333,-87,45.4833333333333,47.0833333333333,8000000,0,ft	13z	
103385	3i	d	43.3166666666667,-84.3666666666667,44.1833333333333,45.7,5999999.99999999,0,ft	140	
103386	3i	d	41.5,-84.3666666666667,42.1,43.6666666666667,4000000,0,ft	141	
103387	3i	b	46.5,-93.1,47.0333333333333,48.6333333333333,800000,100000	142	
103388	3i	b	45,-94.25,45.6166666666667,47.05,800000,100000	143	
103389	3i	b	43,-94,43.7833333333333,45.2166666666667,800000,100000	144	
103390	3i	d	46.5,-93.1,47.0333333333333,48.6333333333333,800000.000000001,100000,us-ft	145	
103391	3i	d	45,-94.25,45.6166666666667,47.05,800000.000000001,100000,us-ft	146	
103392	3i	d	43,-94,43.7833333333333,45.2166666666667,800000.000000001,100000,us-ft	147	
103393	3i	0	29.5,-88.8333333333333,0.99995,300000,0	148	
103394	3i	0	29.5,-90.3333333333333,0.99995,700000,0	149	
103395	3i	e	29.5,-88.8333333333333,0.99995,300000,0,us-ft	14a	
103396	3i	e	29.5,-90.3333333333333,0.99995,700000,0,us-ft	14b	
103397	3i	0	35.8333333333333,-90.5,0.999933333333333,250000,0	14c	
103398	3i	0	35.8333333333333,-92.5,0.999933333333333,500000,0	14d	
103399	3i	0	36.1666666666667,-94.5,0.999941176470588,850000,0	14e	
103400	3i	e	43.3666666666667,-90,1.0000365285,147218.694132588,0.00365760731521463,us-ft	14f	
103407	3i	e	42.7194444444444,-88.5,1.0000286569,244754.889204978,0.00487680975361951,us-ft	14g	
103413	3i	e	41.4722222222222,-88.775,1.0000346418,263347.726390653,0.00762001524003048,us-ft	14h	
103419	=103407	14i	
103422	3i	l	42.6375622769444,42.6375622769444,-89.8388888888889,1.0000390487,170078.74015748,45830.2948437897,us-ft	14j	
103423	3i	l	43.8070001177778,43.8070001177778,-89.2416666666667,1.0000344057,150876.301752604,79170.7793751588,us-ft	14k	
103427	=103413	14l	
103428	=103400	14m	
103429	3i	e	42.2166666666667,-87.8944444444444,1.0000260649,185928.372771146,0.000914401828803658,us-ft	14n	
103430	3i	e	43.2666666666667,-87.55,1.0000233704,79857.7615443231,0.00121920243840488,us-ft	14o	
103432	=103422	14p	
103435	=103430	14q	
103438	=103423	14r	
103440	=103429	14s	
103444	=103407	14t	
103445	=103429	14u	
103446	3i	l	44.6361488719444,44.6361488719444,-92.2277777777778,1.0000362977,167640.335280671,86033.0877317755,us-ft	14v	
103447	=103446	14w	
103451	=103429	14x	
103458	=103430	14y	
103470	=103407	14z	
103472	3i	b	44.25,-109.5,45,49,600000,0	150	
103473	3i	d	44.25,-109.5,45,49,599999.999999999,0,ft	151	
103474	3i	b	39.8333333333333,-100,40,43,500000,0	152	
103475	3i	d	39.8333333333333,-100,40,43,500000.000000001,0,us-ft	153	
103476	3i	0	34.75,-115.583333333333,0.9999,200000,8000000	154	
103477	3i	0	34.75,-116.666666666667,0.9999,500000,6000000	155	
103478	3i	0	34.75,-118.583333333333,0.9999,800000,4000000	156	
103479	3i	e	34.75,-115.583333333333,0.9999,200000,8000000.00000001,us-ft	157	
103480	3i	e	34.75,-116.666666666667,0.9999,500000.000000001,6000000,us-ft	158	
103481	3i	e	34.75,-118.583333333333,0.9999,800000.000000001,3999999.99999999,us-ft	159	
103482	3i	0	42.5,-71.6666666666667,0.999966666666667,300000,0	15a	
103483	3i	e	42.5,-71.6666666666667,0.999966666666667,300000,0,us-ft	15b	
103484	3i	0	38.8333333333333,-74.5,0.9999,150000,0	15c	
103485	3i	e	38.8333333333333,-74.5,0.9999,150000,0,us-ft	15d	
103486	3i	0	31,-104.333333333333,0.999909090909091,165000,0	15e	
103487	3i	0	31,-106.25,0.9999,500000,0	15f	
103488	3i	0	31,-107.833333333333,0.999916666666667,830000,0	15g	
103489	3i	e	31,-104.333333333333,0.999909090909091,165000,0,us-ft	15h	
103490	3i	e	31,-106.25,0.9999,500000.000000001,0,us-ft	15i	
103491	3i	e	31,-107.833333333333,0.999916666666667,830000.000000001,0,us-ft	15j	
103492	=103484	15k	
103493	3i	0	40,-76.5833333333333,0.9999375,250000,0	15l	
103494	3i	0	40,-78.5833333333333,0.9999375,350000,0	15m	
103495	3i	b	40.1666666666667,-74,40.6666666666667,41.0333333333333,300000,0	15n	
103496	=103485	15o	
103497	3i	e	40,-76.5833333333333,0.9999375,250000,0,us-ft	15p	
103498	3i	e	40,-78.5833333333333,0.9999375,350000.000000001,0,us-ft	15q	
103499	3i	d	40.1666666666667,-74,40.6666666666667,41.0333333333333,300000,0,us-ft	15r	
103500	3i	b	33.75,-79,34.3333333333333,36.1666666666667,609601.219202438,0	15s	
103501	3i	d	33.75,-79,34.3333333333333,36.1666666666667,609601.219202438,0,us-ft	15t	
103502	3i	b	47,-100.5,47.4333333333333,48.7333333333333,600000,0	15u	
103503	3i	b	45.6666666666667,-100.5,46.1833333333333,47.4833333333333,600000,0	15v	
103504	3i	d	47,-100.5,47.4333333333333,48.7333333333333,599999.999999999,0,ft	15w	
103505	3i	d	45.6666666666667,-100.5,46.1833333333333,47.4833333333333,599999.999999999,0,ft	15x	
103506	3i	b	39.6666666666667,-82.5,40.4333333333333,41.7,600000,0	15y	
103507	3i	b	38,-82.5,38.7333333333333,40.0333333333333,600000,0	15z	
103508	3i	d	39.6666666666667,-82.5,40.4333333333333,41.7,600000,0,us-ft	160	
103509	3i	d	38,-82.5,38.7333333333333,40.0333333333333,600000,0,us-ft	161	
103510	3i	b	35,-98,35.5666666666667,36.7666666666667,600000,0	162	
103511	3i	b	33.3333333333333,-98,33.9333333333333,35.2333333333333,600000,0	163	
103512	3i	d	35,-98,35.5666666666667,36.7666666666667,600000,0,us-ft	164	
103513	3i	d	33.3333333333333,-98,33.9333333333333,35.2333333333333,600000,0,us-ft	165	
103514	3i	b	40.1666666666667,-77.75,40.8833333333333,41.95,600000,0	166	
103515	3i	d	40.1666666666667,-77.75,40.8833333333333,41.95,600000,0,us-ft	167	
103516	3i	b	39.3333333333333,-77.75,39.9333333333333,40.9666666666667,600000,0	168	
103517	3i	d	39.3333333333333,-77.75,39.9333333333333,40.9666666666667,600000,0,us-ft	169	
103518	3i	0	41.0833333333333,-71.5,0.99999375,100000,0	16a	
103519	3i	e	41.0833333333333,-71.5,0.99999375,100000,0,us-ft	16b	
103520	3i	b	31.8333333333333,-81,32.5,34.8333333333333,609600,0	16c	
103521	3i	d	31.8333333333333,-81,32.5,34.8333333333333,609600,0,ft	16d	
103522	3i	b	43.8333333333333,-100,44.4166666666667,45.6833333333333,600000,0	16e	
103523	3i	b	42.3333333333333,-100.333333333333,42.8333333333333,44.4,600000,0	16f	
103524	3i	d	43.8333333333333,-100,44.4166666666667,45.6833333333333,600000,0,us-ft	16g	
103525	3i	d	42.3333333333333,-100.333333333333,42.8333333333333,44.4,600000,0,us-ft	16h	
103526	3i	b	34.3333333333333,-86,35.25,36.4166666666667,600000,0	16i	
103527	3i	d	34.3333333333333,-86,35.25,36.4166666666667,600000,0,us-ft	16j	
103539	3i	b	34,-101.5,34.65,36.1833333333333,200000,1000000	16k	
103540	3i	b	31.6666666666667,-98.5,32.1333333333333,33.9666666666667,600000,2000000	16l	
103541	3i	b	29.6666666666667,-100.333333333333,30.1166666666667,31.8833333333333,700000,3000000	16m	
103542	3i	b	27.8333333333333,-99,28.3833333333333,30.2833333333333,600000,4000000	16n	
103543	3i	b	25.6666666666667,-98.5,26.1666666666667,27.8333333333333,300000,5000000	16o	
103544	3i	d	34,-101.5,34.65,36.1833333333333,200000,1000000,us-ft	16p	
103545	3i	d	31.6666666666667,-98.5,32.1333333333333,33.9666666666667,600000,2000000,us-ft	16q	
103546	3i	d	29.6666666666667,-100.333333333333,30.1166666666667,31.8833333333333,700000,3000000,us-ft	16r	
103547	3i	d	27.8333333333333,-99,28.3833333333333,30.2833333333333,600000,3999999.99999999,us-ft	16s	
103548	3i	d	25.6666666666667,-98.5,26.1666666666667,27.8333333333333,300000,5000000.00000001,us-ft	16t	
103549	3i	b	40.3333333333333,-111.5,40.7166666666667,41.7833333333333,500000,1000000	16u	
103550	3i	b	38.3333333333333,-111.5,39.0166666666667,40.65,500000,2000000	16v	
103551	3i	b	36.6666666666667,-111.5,37.2166666666667,38.35,500000,3000000	16w	
103552	=103166	16x	
103553	=103167	16y	
103554	=103168	16z	
103555	3i	d	40.3333333333333,-111.5,40.7166666666667,41.7833333333333,500000.000000001,1000000,us-ft	170	
103556	3i	d	38.3333333333333,-111.5,39.0166666666667,40.65,500000.000000001,2000000,us-ft	171	
103557	3i	d	36.6666666666667,-111.5,37.2166666666667,38.35,500000.000000001,3000000,us-ft	172	
103558	3i	0	42.5,-72.5,0.999964285714286,500000,0	173	
103559	3i	b	37.6666666666667,-78.5,38.0333333333333,39.2,3500000,2000000	174	
103560	3i	b	36.3333333333333,-78.5,36.7666666666667,37.9666666666667,3500000,1000000	175	
103561	3i	d	37.6666666666667,-78.5,38.0333333333333,39.2,3500000.00000001,2000000,us-ft	176	
103562	3i	d	36.3333333333333,-78.5,36.7666666666667,37.9666666666667,3500000.00000001,1000000,us-ft	177	
103563	3i	b	47,-120.833333333333,47.5,48.7333333333333,500000,0	178	
103564	3i	b	45.3333333333333,-120.5,45.8333333333333,47.3333333333333,500000,0	179	
103565	3i	d	47,-120.833333333333,47.5,48.7333333333333,500000.000000001,0,us-ft	17a	
103566	3i	d	45.3333333333333,-120.5,45.8333333333333,47.3333333333333,500000.000000001,0,us-ft	17b	
103567	3i	b	38.5,-79.5,39,40.25,600000,0	17c	
103568	3i	b	37,-81,37.4833333333333,38.8833333333333,600000,0	17d	
103569	3i	d	38.5,-79.5,39,40.25,600000,0,us-ft	17e	
103570	3i	d	37,-81,37.4833333333333,38.8833333333333,600000,0,us-ft	17f	
103571	3i	b	45.1666666666667,-90,45.5666666666667,46.7666666666667,600000,0	17g	
103572	3i	b	43.8333333333333,-90,44.25,45.5,600000,0	17h	
103573	3i	b	42,-90,42.7333333333333,44.0666666666667,600000,0	17i	
103574	3i	d	45.1666666666667,-90,45.5666666666667,46.7666666666667,600000,0,us-ft	17j	
103575	3i	d	43.8333333333333,-90,44.25,45.5,600000,0,us-ft	17k	
103576	3i	d	42,-90,42.7333333333333,44.0666666666667,600000,0,us-ft	17l	
103577	3i	0	40.5,-105.166666666667,0.9999375,200000,0	17m	
103578	3i	0	40.5,-107.333333333333,0.9999375,400000,100000	17n	
103579	3i	0	40.5,-108.75,0.9999375,600000,0	17o	
103580	3i	0	40.5,-110.083333333333,0.9999375,800000,100000	17p	
103581	3i	e	40.5,-105.166666666667,0.9999375,200000,0,us-ft	17q	
103582	3i	e	40.5,-107.333333333333,0.9999375,400000,100000,us-ft	17r	
103583	3i	e	40.5,-108.75,0.9999375,600000,0,us-ft	17s	
103585	3i	e	40.5,-110.083333333333,0.9999375,800000.000000001,100000,us-ft	17t	
103586	3i	5	36,36,-109.5,1.00023,300000,600000	17u	
103587	3i	l	36,36,-109.5,1.00023,300000,600000,us-ft	17v	
103588	3i	l	36,36,-109.5,1.00023,300000,599999.999999999,ft	17w	
103589	=103586	17x	
103590	=103587	17y	
103591	=103588	17z	
103592	=103586	180	
103593	=103587	181	
103594	=103588	182	
103598	1b	0	0,-90.5,0.9998,500000,0	183	
103599	3i	0	4,-73,0.9992,5000000,2000000	184	
103600	3i	0	46.1541666666667,-93.4325,1.000059152669,152409.319685395,30481.863937079	185	
103601	3i	0	46.63,-96.7,1.000045317862,152407.211256591,30481.4422513183	186	
103602	3i	0	47.1516666666667,-95.3758333333333,1.000072505661,152411.354685446,30482.2709370892	187	
103603	3i	0	46.8036111111111,-94.9205555555556,1.000071553661,152411.209600356,30482.2419200711	188	
103604	3i	0	47.0666666666667,-91.4091666666667,1.000075844621,152411.863543968,30482.3727087935	189	
103605	3i	0	45.5588888888889,-93.6205555555556,1.000054146138,152408.556688545,30481.7113377089	18a	
103606	3i	0	44.7458333333333,-92.8333333333333,1.000039836799,152406.37594092,30481.2751881839	18b	
103607	3i	0	46.0216666666667,-96.5244444444444,1.000048901066,152407.757337973,30481.5514675946	18c	
103608	9a	b	45.0352777777778,-93.2666666666667,45.0666666666667,45.3666666666667,152400.30480061,30480.0609601219	18d	
103609	9b	b	46.7177777777778,-95.6833333333333,46.7833333333333,47.0833333333333,152400.30480061,30480.0609601219	18e	
103610	9c	b	48.02,-95.0166666666667,48.1166666666667,48.4666666666667,152400.30480061,30480.0609601219	18f	
103611	9d	b	47.4125,-94.85,47.5,47.9166666666667,152400.30480061,30480.0609601219	18g	
103612	9e	b	45.5591666666667,-94.05,45.5833333333333,45.7833333333333,152400.30480061,30480.0609601219	18h	
103613	9f	b	45.1522222222222,-96.05,45.2166666666667,45.5333333333333,152400.30480061,30480.0609601219	18i	
103614	9g	b	43.8480555555556,-94.2666666666667,43.9333333333333,44.3666666666667,152400.30480061,30480.0609601219	18j	
103615	9h	b	44.1080555555556,-94.7333333333333,44.1666666666667,44.4666666666667,152400.30480061,30480.0609601219	18k	
103616	9i	b	46.4172222222222,-92.6833333333333,46.4666666666667,46.7333333333333,152400.30480061,30480.0609601219	18l	
103617	9j	b	44.6397222222222,-93.7666666666667,44.6833333333333,44.9,152400.30480061,30480.0609601219	18m	
103618	9k	b	46.8036111111111,-94.2166666666667,46.9166666666667,47.3166666666667,152400.30480061,30480.0609601219	18n	
103619	9l	b	46.1563888888889,-94.4666666666667,46.2666666666667,46.7333333333333,152400.30480061,30480.0609601219	18o	
103620	9m	b	44.7527777777778,-95.85,44.8333333333333,45.2,152400.30480061,30480.0609601219	18p	
103621	9n	b	45.2963888888889,-93.0833333333333,45.3333333333333,45.6666666666667,152400.30480061,30480.0609601219	18q	
103622	9o	b	47.8833333333333,-90.25,47.9333333333333,48.1666666666667,152400.30480061,30480.0609601219	18r	
103623	9o	b	47.4388888888889,-90.25,47.55,47.8166666666667,152400.30480061,30480.0609601219	18s	
103624	9p	b	43.8480555555556,-94.9166666666667,43.9,44.1666666666667,152400.30480061,30480.0609601219	18t	
103625	=103619	18u	
103626	9q	b	44.4719444444445,-93.3166666666667,44.5166666666667,44.9166666666667,152400.30480061,30480.0609601219	18v	
103627	9r	b	43.8338888888889,-92.9166666666667,43.8833333333333,44.1333333333333,152400.30480061,30480.0609601219	18w	
103628	9s	b	45.7588888888889,-96.05,45.8,46.05,152400.30480061,30480.0609601219	18x	
103629	9t	b	43.5,-93.95,43.5666666666667,43.8,152400.30480061,30480.0609601219	18y	
103630	9u	b	43.5,-92.0833333333333,43.55,43.8,152400.30480061,30480.0609601219	18z	
103631	=103629	190	
103632	9h	b	44.1947222222222,-93.1333333333333,44.3,44.6666666666667,152400.30480061,30480.0609601219	191	
103633	=103628	192	
103634	9a	b	44.7911111111111,-93.3833333333333,44.8833333333333,45.1333333333333,152400.30480061,30480.0609601219	193	
103635	9v	b	43.5,-91.4666666666667,43.5666666666667,43.8,152400.30480061,30480.0609601219	194	
103636	=103621	195	
103637	9w	b	47.5,-93.7333333333333,47.5666666666667,47.8166666666667,152400.30480061,30480.0609601219	196	
103638	9w	b	47.0263888888889,-93.7333333333333,47.0833333333333,47.4166666666667,152400.30480061,30480.0609601219	197	
103639	=103629	198	
103640	9x	b	45.73,-92.9,45.8166666666667,46.3333333333333,152400.30480061,30480.0609601219	199	
103641	9y	b	44.8913888888889,-94.75,44.9666666666667,45.3333333333333,152400.30480061,30480.0609601219	19a	
103642	9z	b	48.5438888888889,-96.15,48.6,48.9333333333333,152400.30480061,30480.0609601219	19b	
103643	a0	b	47.8458333333333,-93.75,48,48.6166666666667,152400.30480061,30480.0609601219	19c	
103644	=103620	19d	
103645	a1	b	49.15,-94.9833333333333,49.1833333333333,49.3333333333333,152400.30480061,30480.0609601219	19e	
103646	a2	b	48.3661111111111,-94.8833333333333,48.45,48.8833333333333,152400.30480061,30480.0609601219	19f	
103647	=103632	19g	
103648	a3	b	44.1966666666667,-96.2666666666667,44.2833333333333,44.6166666666667,152400.30480061,30480.0609601219	19h	
103649	a4	b	44.1955555555556,-95.85,44.25,44.5833333333333,152400.30480061,30480.0609601219	19i	
103650	a5	b	44.4561111111111,-94.6333333333333,44.5333333333333,44.9166666666667,152400.30480061,30480.0609601219	19j	
103651	9b	b	47.1516666666667,-95.8166666666667,47.2,47.45,152400.30480061,30480.0609601219	19k	
103652	a6	b	48.1730555555555,-96.3833333333333,48.2333333333333,48.4833333333333,152400.30480061,30480.0609601219	19l	
103653	=103629	19m	
103654	=103641	19n	
103655	a7	b	45.7738888888889,-94.2,45.85,46.2666666666667,152400.30480061,30480.0609601219	19o	
103656	=103629	19p	
103657	a8	b	43.8480555555556,-95.7666666666667,43.9166666666667,44.1666666666667,152400.30480061,30480.0609601219	19q	
103658	=103614	19r	
103659	a9	b	43.5,-95.95,43.5666666666667,43.8,152400.30480061,30480.0609601219	19s	
103660	aa	b	47.1505555555556,-96.45,47.2,47.45,152400.30480061,30480.0609601219	19t	
103661	=103627	19u	
103662	a0	b	46.1063888888889,-95.7166666666667,46.1833333333333,46.65,152400.30480061,30480.0609601219	19v	
103663	ab	b	47.4988888888889,-96.3666666666667,47.6,48.0833333333333,152400.30480061,30480.0609601219	19w	
103664	=103640	19x	
103665	ac	b	43.8491666666667,-96.25,43.8833333333333,44.15,152400.30480061,30480.0609601219	19y	
103666	=103663	19z	
103667	a7	b	45.2827777777778,-95.15,45.35,45.7,152400.30480061,30480.0609601219	1a0	
103668	=103634	1a1	
103669	=103663	1a2	
103670	ad	b	44.1947222222222,-95.2333333333333,44.2666666666667,44.5666666666667,152400.30480061,30480.0609601219	1a3	
103671	=103650	1a4	
103672	=103632	1a5	
103673	=103659	1a6	
103674	=103642	1a7	
103675	ae	b	47.8333333333333,-92.45,47.9833333333333,48.5333333333333,152400.30480061,30480.0609601219	1a8	
103676	af	b	47.25,-92.45,47.3333333333333,47.75,152400.30480061,30480.0609601219	1a9	
103677	ag	b	46.65,-92.45,46.7833333333333,47.1333333333333,152400.30480061,30480.0609601219	1aa	
103678	=103626	1ab	
103679	ah	b	44.9775,-93.8833333333333,45.0333333333333,45.4666666666667,152400.30480061,30480.0609601219	1ac	
103680	=103650	1ad	
103681	=103667	1ae	
103682	=103627	1af	
103683	=103667	1ag	
103684	=103613	1ah	
103685	ai	b	45.7733333333333,-94.9,45.8666666666667,46.2833333333333,152400.30480061,30480.0609601219	1ai	
103686	aj	b	45.5855555555556,-96.55,45.6333333333333,45.9666666666667,152400.30480061,30480.0609601219	1aj	
103687	ak	b	44.1069444444444,-92.2666666666667,44.15,44.4166666666667,152400.30480061,30480.0609601219	1ak	
103688	=103619	1al	
103689	=103627	1am	
103690	=103624	1an	
103691	al	b	43.8472222222222,-91.6166666666667,43.9,44.1333333333333,152400.30480061,30480.0609601219	1ao	
103692	=103679	1ap	
103693	am	b	44.5416666666667,-95.9,44.6666666666667,44.95,152400.30480061,30480.0609601219	1aq	
103694	an	0	46.6166666666667,-92.45,0.99998529,1450000,1000000	1ar	
103695	an	e	46.6166666666667,-92.45,0.99998529,1449999.9999999,999999.999999899,us-ft	1as	
103696	=6662	1at	
103697	=6663	1au	
103698	=6664	1av	
103699	3i	0	31.7343936111111,35.2045169444444,1.0000067,169529.584,126907.39	1aw	
103700	3i	e	46.1541666666667,-93.4325,1.000059152669,152409.319685395,30481.863937079,us-ft	1ax	
103701	3i	e	46.63,-96.7,1.000045317862,152407.211256591,30481.4422513183,us-ft	1ay	
103702	3i	e	47.1516666666667,-95.3758333333333,1.000072505661,152411.354685446,30482.2709370892,us-ft	1az	
103703	3i	e	46.8036111111111,-94.9205555555556,1.000071553661,152411.209600356,30482.2419200711,us-ft	1b0	
103704	3i	e	47.0666666666667,-91.4091666666667,1.000075844621,152411.863543968,30482.3727087935,us-ft	1b1	
103705	3i	e	45.5588888888889,-93.6205555555556,1.000054146138,152408.556688545,30481.7113377089,us-ft	1b2	
103706	3i	e	44.7458333333333,-92.8333333333333,1.000039836799,152406.37594092,30481.2751881839,us-ft	1b3	
103707	3i	e	46.0216666666667,-96.5244444444444,1.000048901066,152407.757337973,30481.5514675946,us-ft	1b4	
103708	9a	d	45.0352777777778,-93.2666666666667,45.0666666666667,45.3666666666667,152400.30480061,30480.0609601219,us-ft	1b5	
103709	9b	d	46.7177777777778,-95.6833333333333,46.7833333333333,47.0833333333333,152400.30480061,30480.0609601219,us-ft	1b6	
103710	9c	d	48.02,-95.0166666666667,48.1166666666667,48.4666666666667,152400.30480061,30480.0609601219,us-ft	1b7	
103711	9d	d	47.4125,-94.85,47.5,47.9166666666667,152400.30480061,30480.0609601219,us-ft	1b8	
103712	9e	d	45.5591666666667,-94.05,45.5833333333333,45.7833333333333,152400.30480061,30480.0609601219,us-ft	1b9	
103713	9f	d	45.1522222222222,-96.05,45.2166666666667,45.5333333333333,152400.30480061,30480.0609601219,us-ft	1ba	
103714	9g	d	43.8480555555556,-94.2666666666667,43.9333333333333,44.3666666666667,152400.30480061,30480.0609601219,us-ft	1bb	
103715	9h	d	44.1080555555556,-94.7333333333333,44.1666666666667,44.4666666666667,152400.30480061,30480.0609601219,us-ft	1bc	
103716	9i	d	46.4172222222222,-92.6833333333333,46.4666666666667,46.7333333333333,152400.30480061,30480.0609601219,us-ft	1bd	
103717	9j	d	44.6397222222222,-93.7666666666667,44.6833333333333,44.9,152400.30480061,30480.0609601219,us-ft	1be	
103718	9k	d	46.8036111111111,-94.2166666666667,46.9166666666667,47.3166666666667,152400.30480061,30480.0609601219,us-ft	1bf	
103719	9l	d	46.1563888888889,-94.4666666666667,46.2666666666667,46.7333333333333,152400.30480061,30480.0609601219,us-ft	1bg	
103720	9m	d	44.7527777777778,-95.85,44.8333333333333,45.2,152400.30480061,30480.0609601219,us-ft	1bh	
103721	9n	d	45.2963888888889,-93.0833333333333,45.3333333333333,45.6666666666667,152400.30480061,30480.0609601219,us-ft	1bi	
103722	9o	d	47.8833333333333,-90.25,47.9333333333333,48.1666666666667,152400.30480061,30480.0609601219,us-ft	1bj	
103723	9o	d	47.4388888888889,-90.25,47.55,47.8166666666667,152400.30480061,30480.0609601219,us-ft	1bk	
103724	9p	d	43.8480555555556,-94.9166666666667,43.9,44.1666666666667,152400.30480061,30480.0609601219,us-ft	1bl	
103725	=103719	1bm	
103726	9q	d	44.4719444444445,-93.3166666666667,44.5166666666667,44.9166666666667,152400.30480061,30480.0609601219,us-ft	1bn	
103727	9r	d	43.8338888888889,-92.9166666666667,43.8833333333333,44.1333333333333,152400.30480061,30480.0609601219,us-ft	1bo	
103728	9s	d	45.7588888888889,-96.05,45.8,46.05,152400.30480061,30480.0609601219,us-ft	1bp	
103729	9t	d	43.5,-93.95,43.5666666666667,43.8,152400.30480061,30480.0609601219,us-ft	1bq	
103730	9u	d	43.5,-92.0833333333333,43.55,43.8,152400.30480061,30480.0609601219,us-ft	1br	
103731	=103729	1bs	
103732	9h	d	44.1947222222222,-93.1333333333333,44.3,44.6666666666667,152400.30480061,30480.0609601219,us-ft	1bt	
103733	=103728	1bu	
103734	9a	d	44.7911111111111,-93.3833333333333,44.8833333333333,45.1333333333333,152400.30480061,30480.0609601219,us-ft	1bv	
103735	9v	d	43.5,-91.4666666666667,43.5666666666667,43.8,152400.30480061,30480.0609601219,us-ft	1bw	
103736	=103721	1bx	
103737	9w	d	47.5,-93.7333333333333,47.5666666666667,47.8166666666667,152400.30480061,30480.0609601219,us-ft	1by	
103738	9w	d	47.0263888888889,-93.7333333333333,47.0833333333333,47.4166666666667,152400.30480061,30480.0609601219,us-ft	1bz	
103739	=103729	1c0	
103740	9x	d	45.73,-92.9,45.8166666666667,46.3333333333333,152400.30480061,30480.0609601219,us-ft	1c1	
103741	9y	d	44.8913888888889,-94.75,44.9666666666667,45.3333333333333,152400.30480061,30480.0609601219,us-ft	1c2	
103742	9z	d	48.5438888888889,-96.15,48.6,48.9333333333333,152400.30480061,30480.0609601219,us-ft	1c3	
103743	a0	d	47.8458333333333,-93.75,48,48.6166666666667,152400.30480061,30480.0609601219,us-ft	1c4	
103744	=103720	1c5	
103745	a1	d	49.15,-94.9833333333333,49.1833333333333,49.3333333333333,152400.30480061,30480.0609601219,us-ft	1c6	
103746	a2	d	48.3661111111111,-94.8833333333333,48.45,48.8833333333333,152400.30480061,30480.0609601219,us-ft	1c7	
103747	=103732	1c8	
103748	a3	d	44.1966666666667,-96.2666666666667,44.2833333333333,44.6166666666667,152400.30480061,30480.0609601219,us-ft	1c9	
103749	a4	d	44.1955555555556,-95.85,44.25,44.5833333333333,152400.30480061,30480.0609601219,us-ft	1ca	
103750	a5	d	44.4561111111111,-94.6333333333333,44.5333333333333,44.9166666666667,152400.30480061,30480.0609601219,us-ft	1cb	
103751	9b	d	47.1516666666667,-95.8166666666667,47.2,47.45,152400.30480061,30480.0609601219,us-ft	1cc	
103752	a6	d	48.1730555555555,-96.3833333333333,48.2333333333333,48.4833333333333,152400.30480061,30480.0609601219,us-ft	1cd	
103753	=103729	1ce	
103754	=103741	1cf	
103755	a7	d	45.7738888888889,-94.2,45.85,46.2666666666667,152400.30480061,30480.0609601219,us-ft	1cg	
103756	=103729	1ch	
103757	a8	d	43.8480555555556,-95.7666666666667,43.9166666666667,44.1666666666667,152400.30480061,30480.0609601219,us-ft	1ci	
103758	=103714	1cj	
103759	a9	d	43.5,-95.95,43.5666666666667,43.8,152400.30480061,30480.0609601219,us-ft	1ck	
103760	aa	d	47.1505555555556,-96.45,47.2,47.45,152400.30480061,30480.0609601219,us-ft	1cl	
103761	=103727	1cm	
103762	a0	d	46.1063888888889,-95.7166666666667,46.1833333333333,46.65,152400.30480061,30480.0609601219,us-ft	1cn	
103763	ab	d	47.4988888888889,-96.3666666666667,47.6,48.0833333333333,152400.30480061,30480.0609601219,us-ft	1co	
103764	=103740	1cp	
103765	ac	d	43.8491666666667,-96.25,43.8833333333333,44.15,152400.30480061,30480.0609601219,us-ft	1cq	
103766	=103763	1cr	
103767	a7	d	45.2827777777778,-95.15,45.35,45.7,152400.30480061,30480.0609601219,us-ft	1cs	
103768	=103734	1ct	
103769	=103763	1cu	
103770	ad	d	44.1947222222222,-95.2333333333333,44.2666666666667,44.5666666666667,152400.30480061,30480.0609601219,us-ft	1cv	
103771	=103750	1cw	
103772	=103732	1cx	
103773	=103759	1cy	
103774	=103742	1cz	
103775	ae	d	47.8333333333333,-92.45,47.9833333333333,48.5333333333333,152400.30480061,30480.0609601219,us-ft	1d0	
103776	af	d	47.25,-92.45,47.3333333333333,47.75,152400.30480061,30480.0609601219,us-ft	1d1	
103777	ag	d	46.65,-92.45,46.7833333333333,47.1333333333333,152400.30480061,30480.0609601219,us-ft	1d2	
103778	=103726	1d3	
103779	ah	d	44.9775,-93.8833333333333,45.0333333333333,45.4666666666667,152400.30480061,30480.0609601219,us-ft	1d4	
103780	=103750	1d5	
103781	=103767	1d6	
103782	=103727	1d7	
103783	=103767	1d8	
103784	=103713	1d9	
103785	ai	d	45.7733333333333,-94.9,45.8666666666667,46.2833333333333,152400.30480061,30480.0609601219,us-ft	1da	
103786	aj	d	45.5855555555556,-96.55,45.6333333333333,45.9666666666667,152400.30480061,30480.0609601219,us-ft	1db	
103787	ak	d	44.1069444444444,-92.2666666666667,44.15,44.4166666666667,152400.30480061,30480.0609601219,us-ft	1dc	
103788	=103719	1dd	
103789	=103727	1de	
103790	=103724	1df	
103791	al	d	43.8472222222222,-91.6166666666667,43.9,44.1333333333333,152400.30480061,30480.0609601219,us-ft	1dg	
103792	=103779	1dh	
103793	am	d	44.5416666666667,-95.9,44.6666666666667,44.95,152400.30480061,30480.0609601219,us-ft	1di	
103846	ao	b	44.5811111111111,-91.2944444444444,44.8138888888889,45.1416666666667,60045.7200914402,0	1dj	
103872	3i	b	-20.2755163,57.5645566222222,-20.0611111111111,-20.4444444444444,250000,350000	1dk	
103873	=6658	1dl	
103874	=6659	1dm	
103875	=6660	1dn	
103876	=6661	1do	
103877	ap	u	90,0,1,0,0	1dp	
103878	ap	u	-90,0,1,0,0	1dq	
103879	ap	j	0,180,0,0	1dr	
103880	ap	j	0,0,0,0	1ds	
103881	ap	s	0,0,0,0,0	1dt	
103882	ap	1b	0,0,0	1du	
103883	aq	u	90,0,1,0,0	1dv	
103884	aq	u	-90,0,1,0,0	1dw	
103885	aq	s	0,0,0,0,0	1dx	
103886	aq	1b	0,0,0	1dy	
103887	aq	1v	0,50.4666666666667,0,0	1dz	
103946	ao	d	44.5811111111111,-91.2944444444444,44.8138888888889,45.1416666666667,60045.7200914402,0,us-ft	1e0	
104009	=3823	dx	
104017	=4740	1e1	
104018	=4740	1e2	
104022	=3823	1e3	
104024	=3823	1e4	
104028	=3823	1e5	
104047	92	q		1e6	
104050	=4130	1e7	
104101	=4120	1e8	
104102	=4120	1e9	
104103	=4696	1ea	
104105	=4120	1eb	
104106	=4181	1ec	
104109	=4128	1ed	
104112	=4128	1ee	
104113	=4128	1ef	
104126	=4181	1eg	
104127	=4181	1eh	
104128	97	q		1ei	
104129	=3823	1ej	
104130	=4181	1ek	
104131	=4120	1el	
104134	=3823	1em	
104135	=4555	1en	
104138	=4181	1eo	
104139	=4206	1ep	
104140	=4206	1eq	
104261	=4206	1er	
104602	=5498	1es	
104613	=3823	1et	
104644	=3823	1eu	
104645	=3823	1ev	
104648	=4120	1ew	
104653	=3823	1ex	
104664	=37202	1ey	
104693	=37202	1ez	
104696	=4120	1f0	
104697	=4120	1f1	
104700	9a	q		1f2	
104701	9b	q		1f3	
104702	9c	q		1f4	
104703	9d	q		1f5	
104704	9e	q		1f6	
104705	9f	q		1f7	
104706	9g	q		1f8	
104707	9h	q		1f9	
104708	9i	q		1fa	
104709	9j	q		1fb	
104710	9k	q		1fc	
104711	9l	q		1fd	
104712	9m	q		1fe	
104713	9n	q		1ff	
104714	9o	q		1fg	
104715	=104714	1fh	
104716	9p	q		1fi	
104717	=104711	1fj	
104718	9q	q		1fk	
104719	9r	q		1fl	
104720	9s	q		1fm	
104721	9t	q		1fn	
104722	9u	q		1fo	
104723	=104721	1fp	
104724	=104707	1fq	
104725	=104720	1fr	
104726	=104700	1fs	
104727	9v	q		1ft	
104728	=104713	1fu	
104729	9w	q		1fv	
104730	=104729	1fw	
104731	=104721	1fx	
104732	9x	q		1fy	
104733	9y	q		1fz	
104734	9z	q		1g0	
104735	a0	q		1g1	
104736	=104712	1g2	
104737	a1	q		1g3	
104738	a2	q		1g4	
104739	=104707	1g5	
104740	a3	q		1g6	
104741	a4	q		1g7	
104742	a5	q		1g8	
104743	=104701	1g9	
104744	a6	q		1ga	
104745	=104721	1gb	
104746	=104733	1gc	
104747	a7	q		1gd	
104748	=104721	1ge	
104749	a8	q		1gf	
104750	=104706	1gg	
104751	a9	q		1gh	
104752	aa	q		1gi	
104753	=104719	1gj	
104754	=104735	1gk	
104755	ab	q		1gl	
104756	=104732	1gm	
104757	ac	q		1gn	
104758	=104755	1go	
104759	=104747	1gp	
104760	=104700	1gq	
104761	=104755	1gr	
104762	ad	q		1gs	
104763	=104742	1gt	
104764	=104707	1gu	
104765	=104751	1gv	
104766	=104734	1gw	
104767	ae	q		1gx	
104768	af	q		1gy	
104769	ag	q		1gz	
104770	=104718	1h0	
104771	ah	q		1h1	
104772	=104742	1h2	
104773	=104747	1h3	
104774	=104719	1h4	
104775	=104747	1h5	
104776	=104705	1h6	
104777	ai	q		1h7	
104778	aj	q		1h8	
104779	ak	q		1h9	
104780	=104711	1ha	
104781	=104719	1hb	
104782	=104716	1hc	
104783	al	q		1hd	
104784	=104771	1he	
104785	am	q		1hf	
104786	an	q		1hg	
104808	ao	q		1hh	
104872	ar	q		1hi	
104873	as	q		1hj	
104874	at	q		1hk	
104875	au	q		1hl	
104876	av	q		1hm	
104877	aw	q		1hn	
104878	ax	q		1ho	
104879	ay	q		1hp	
104897	az	q		1hq	
104898	b0	q		1hr	
104899	b1	q		1hs	
104900	b2	q		1ht	
104901	b3	q		1hu	
104902	b4	q		1hv	
104903	ap	q		1hw	
104904	b5	q		1hx	
104905	b6	q		1hy	
104906	b7	q		1hz	
104907	b8	q		1i0	
104908	b9	q		1i1	
104909	ba	q		1i2	
104910	bb	q		1i3	
104911	bc	q		1i4	
104912	bd	q		1i5	
104913	be	q		1i6	
104914	bf	q		1i7	
104915	bg	q		1i8	
104916	bh	q		1i9	
104917	bi	q		1ia	
104918	bj	q		1ib	
104919	bk	q		1ic	
104920	bl	q		1id	
104921	bm	q		1ie	
104922	bn	q		1if	
104923	bo	q		1ig	
104924	bp	q		1ih	
104925	bq	q		1ii	
104926	br	q		1ij	
104927	bs	q		1ik	
104928	bt	q		1il	
104929	bu	q		1im	
104930	bv	q		1in	
104931	=104926	1io	
104932	bw	q		1ip	
104933	bx	q		1iq	
104934	by	q		1ir	
104935	bz	q		1is	
104936	=104911	1it	
104937	c0	q		1iu	
104938	c1	q		1iv	
104939	c2	q		1iw	
104940	c3	q		1ix	
104941	c4	q		1iy	
104942	c5	q		1iz	
104943	c6	q		1j0	
104944	c7	q		1j1	
104945	c8	q		1j2	
104946	c9	q		1j3	
104947	ca	q		1j4	
104948	cb	q		1j5	
104949	cc	q		1j6	
104950	cd	q		1j7	
104951	ce	q		1j8	
104952	cf	q		1j9	
104953	cg	q		1ja	
104954	=104913	1jb	
104955	ch	q		1jc	
104956	ci	q		1jd	
104957	=104950	1je	
104958	cj	q		1jf	
104959	ck	q		1jg	
104960	cl	q		1jh	
104961	cm	q		1ji	
104962	cn	q		1jj	
104963	co	q		1jk	
104964	cp	q		1jl	
104965	cq	q		1jm	
104966	cr	q		1jn	
104967	=104914	1jo	
104968	cs	q		1jp	
104969	ct	q		1jq	
104970	cu	q		1jr	
104971	aq	q		1js	
104972	cv	q		1jt	
104973	cw	q		1ju	
104974	cx	q		1jv	
104975	cy	q		1jw	
104976	cz	q		1jx	
104977	d0	q		1jy	
104978	d1	q		1jz	
104979	d2	q		1k0	
104980	d3	q		1k1	
104981	d4	q		1k2	
104982	=104922	1k3	
104983	d5	q		1k4	
104984	d6	q		1k5	
104985	d7	q		1k6	
104986	d8	q		1k7	
104987	d9	q		1k8	
104988	da	q		1k9	
104989	=104923	1ka	
104993	db	q		1kb	
104994	dc	q		1kc	
104995	dd	q		1kd	
104996	de	q		1ke	
104997	df	q		1kf	
104998	dg	q		1kg	
104999	dh	q		1kh	
900913	=3857	1ki	
`;
