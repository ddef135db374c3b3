// Makes grid-geotrellis.json: what the published GeoTrellis computes for grids, layouts, schemes and key indexes.
//
//   org.locationtech.geotrellis:geotrellis-store_2.12:3.7.1 (and what it depends on) and org.scala-lang:scala-compiler:2.12.18 from Maven
//   Central, copied to lib/ with `mvn dependency:copy-dependencies -DoutputDirectory=lib`, then
//   java -cp "lib/*" scala.tools.nsc.MainGenericRunner -nc -usejavacp grid-geotrellis.scala > grid-geotrellis.json
//
// Every case holds its input and the answer, so the seed below need not be repeatable elsewhere.

import geotrellis.layer._
import geotrellis.proj4.{CRS, LatLng, WebMercator}
import geotrellis.raster._
import geotrellis.store.index._
import geotrellis.store.index.hilbert._
import geotrellis.store.index.zcurve._
import geotrellis.vector.Extent

object Main {
  val random = new scala.util.Random(20250101L)
  def pick[T](of: Seq[T]): T = of(random.nextInt(of.size))
  def between(low: Double, high: Double): Double = low + random.nextDouble() * (high - low)

  def json(of: Any): String = of match {
    case text: String => "\"" + text + "\""
    case number: Double => number.toString
    case number: Int => number.toString
    case number: Long => number.toString
    case number: BigInt => "\"" + number.toString + "\""
    case extent: Extent => json(Seq(extent.xmin, extent.ymin, extent.xmax, extent.ymax))
    case size: CellSize => json(Seq(size.width, size.height))
    case bounds: GridBounds[_] => json(Seq(bounds.colMin, bounds.rowMin, bounds.colMax, bounds.rowMax))
    case layout: LayoutDefinition => json(Seq(layout.extent, layout.layoutCols, layout.layoutRows, layout.tileCols, layout.tileRows))
    case key: SpatialKey => json(Seq(key.col, key.row))
    case key: SpaceTimeKey => json(Seq(key.col, key.row, key.instant))
    case (a: Any, b: Any) => json(Seq(a, b))
    case items: Seq[_] => items.map(json).mkString("[", ",", "]")
  }
  def rows(name: String, cases: Seq[Any]): String = "\"" + name + "\":[\n" + cases.map(json).mkString(",\n") + "]"

  def extent(): Extent = pick(Seq(0, 1, 2, 3)) match {
    case 0 => val (x, y) = (random.nextInt(200) - 100, random.nextInt(200) - 100); Extent(x, y, x + 1 + random.nextInt(300), y + 1 + random.nextInt(300))
    case 1 => val (x, y) = (between(-180, 170), between(-89, 80)); Extent(x, y, x + between(0.01, 9), y + between(0.01, 9))
    case 2 => val (x, y) = (between(-2e7, 1e7), between(-2e7, 1e7)); Extent(x, y, x + between(100, 1e7), y + between(100, 1e7))
    case 3 => val (x, y) = (random.nextInt(100) * 0.1, random.nextInt(100) * 0.1); Extent(x, y, x + (1 + random.nextInt(100)) * 0.1, y + (1 + random.nextInt(100)) * 0.1)
  }
  def cells(of: Extent): CellSize = pick(Seq(0, 1, 2)) match {
    case 0 => CellSize(of.width / (1 + random.nextInt(5000)), of.height / (1 + random.nextInt(5000)))
    case 1 => val size = math.min(of.width, of.height) / between(1, 3000); CellSize(size, size)
    case 2 => val size = math.min(of.width, of.height) / (1 << random.nextInt(12)); CellSize(size, size)
  }

  def grids = for (_ <- 1 to 120) yield {
    val e = extent(); val c = cells(e)
    val (tc, tr) = (pick(Seq(1, 10, 100, 256, 512)), pick(Seq(7, 256, 300)))
    val grid = GridExtent[Long](e, c)
    val layout = (FloatingLayoutScheme(tc, tr): LayoutScheme).levelFor(e, c).layout
    Seq(e, c, grid.cols, grid.rows, tc, tr, layout, layout.cellSize)
  }

  def gridBounds = for (_ <- 1 to 120) yield {
    val e = extent(); val c = cells(e); val grid = GridExtent[Long](e, c)
    val sub = if (random.nextBoolean()) {
      val (c0, r0) = (random.nextInt(grid.cols.toInt), random.nextInt(grid.rows.toInt))
      grid.extentFor(GridBounds(c0.toLong, r0.toLong, c0 + random.nextInt(40).toLong, r0 + random.nextInt(40).toLong), clamp = false)
    } else {
      val (x, y) = (between(e.xmin - e.width / 2, e.xmax), between(e.ymin - e.height / 2, e.ymax))
      Extent(x, y, x + between(0, e.width), y + between(0, e.height))
    }
    val bounds = grid.gridBoundsFor(sub, clamp = false)
    Seq(e, c, sub, grid.gridBoundsFor(sub), bounds, grid.extentFor(bounds), grid.extentFor(bounds, clamp = false))
  }

  def aligned = for (_ <- 1 to 40) yield {
    val e = extent(); val c = cells(e); val grid = GridExtent[Long](e, c)
    val (x, y) = (between(e.xmin - e.width / 2, e.xmax), between(e.ymin - e.height / 2, e.ymax))
    val sub = Extent(x, y, x + c.width * (1 + random.nextInt(50)), y + c.height * (1 + random.nextInt(50)))
    val on = grid.createAlignedGridExtent(sub); val tap = grid.alignTargetPixels
    Seq(e, c, sub, on.extent, on.cols, on.rows, tap.extent, tap.cols, tap.rows)
  }

  def layouts = for (_ <- 1 to 60) yield {
    val e = extent()
    val layout = LayoutDefinition(e, TileLayout(1 + random.nextInt(60), 1 + random.nextInt(60), 256, 256))
    val map = layout.mapTransform
    val answers = for (_ <- 1 to 4) yield {
      val key = SpatialKey(random.nextInt(layout.layoutCols + 6) - 3, random.nextInt(layout.layoutRows + 6) - 3)
      val exact = map.keyToExtent(key)
      val (x, y) = (between(e.xmin - e.width / 4, e.xmax + e.width / 4), between(e.ymin - e.height / 4, e.ymax + e.height / 4))
      val any = pick(Seq(Extent(x, y, x, y), Extent(x, y, x + between(0, e.width), y), Extent(x, y, x + between(0, e.width), y + between(0, e.height))))
      Seq(key, exact, map.extentToBounds(exact), x, y, map.pointToKey(x, y), any, map.extentToBounds(any), map.boundsToExtent(map.extentToBounds(any)))
    }
    Seq(layout, answers)
  }

  def zoomed = for (i <- 0 until 400) yield {
    val web = i % 2 == 0
    val crs: CRS = if (web) WebMercator else LatLng
    val tileSize = pick(Seq(256, 256, 512)); val threshold = pick(Seq(0.1, 0.1, 0.2, 0.0, 0.5))
    val (lon, lat) = (pick(Seq(between(-180, 178), between(0, 42))), pick(Seq(between(-85, 85), between(50, 84.9))))
    val (x, y) = if (web) (lon * 111319.49079327358, 6378137 * math.log(math.tan(math.Pi / 4 + math.toRadians(lat) / 2))) else (lon, lat)
    val side = math.pow(2, between(-24, -11)) * 360
    val size = if (web) side * 111319.49079327358 else side
    val c = pick(Seq(CellSize(size, size), CellSize(size, size * between(0.5, 2))))
    val level = ZoomedLayoutScheme(crs, tileSize, threshold).levelFor(Extent(x, y, x + size * 10, y + size * 10), c)
    Seq(if (web) "EPSG:3857" else "EPSG:4326", tileSize, threshold, x, y, c, level.zoom, level.layout.extent, level.layout.layoutCols, level.layout.layoutRows)
  }

  def locals = for (_ <- 1 to 40) yield {
    val layout = LayoutDefinition(extent(), TileLayout(1 + random.nextInt(300), 1 + random.nextInt(300), 256, 256))
    val zoom = LocalLayoutScheme.inferLayoutLevel(layout)
    val scheme = new LocalLayoutScheme
    var level = LayoutLevel(zoom, layout)
    val above = for (_ <- 1 to zoom) yield { level = scheme.zoomOut(level); Seq(level.zoom, level.layout.layoutCols, level.layout.layoutRows) }
    Seq(layout, zoom, above)
  }

  def bounds(side: Int): KeyBounds[SpatialKey] = {
    val (c, r) = (random.nextInt(1000), random.nextInt(1000))
    KeyBounds(SpatialKey(c, r), SpatialKey(c + random.nextInt(side), r + random.nextInt(side)))
  }
  def within(of: KeyBounds[SpatialKey]): KeyBounds[SpatialKey] = {
    val c = Seq.fill(2)(of.minKey.col + random.nextInt(of.maxKey.col - of.minKey.col + 1)).sorted
    val r = Seq.fill(2)(of.minKey.row + random.nextInt(of.maxKey.row - of.minKey.row + 1)).sorted
    KeyBounds(SpatialKey(c(0), r(0)), SpatialKey(c(1), r(1)))
  }
  def indexes = for (side <- Seq(1, 2, 3, 4, 7, 8, 13, 20, 33, 40, 64, 100, 1 << 20, 1 << 24); _ <- 1 to 2) yield {
    val kb = bounds(side); val sub = within(kb)
    val small = if (side > 1000) KeyBounds(sub.minKey, SpatialKey(math.min(sub.minKey.col + 20, sub.maxKey.col), math.min(sub.minKey.row + 9, sub.maxKey.row))) else sub
    val keys = for (_ <- 1 to 6) yield within(kb).minKey
    val all = Seq(
      "zorder" -> new ZSpatialKeyIndex(kb),
      "hilbert" -> HilbertKeyIndexMethod.spatialKeyIndexIndex(HilbertKeyIndexMethod).createIndex(kb),
      "rowmajor" -> RowMajorKeyIndexMethod.spatialKeyIndexMethod(RowMajorKeyIndexMethod).createIndex(kb))
    Seq(kb.minKey, kb.maxKey, keys, small.minKey, small.maxKey, all.map { case (name, index) =>
      val indexed = if (name == "rowmajor" && side > 1000) Seq() else keys.map(index.toIndex)
      Seq(name, indexed, if (name == "rowmajor") Seq() else index.indexRanges((small.minKey, small.maxKey)))
    })
  }

  def times = for (side <- Seq(1, 2, 5, 16, 40); _ <- 1 to 3) yield {
    val kb = bounds(side); val sub = within(kb)
    val (t0, day) = (1325376000000L + random.nextInt(1 << 30), 86400000L)
    val last = t0 + day * (1 + random.nextInt(40)) + random.nextInt(1 << 20)
    val full = KeyBounds(SpaceTimeKey(kb.minKey, TemporalKey(t0)), SpaceTimeKey(kb.maxKey, TemporalKey(last)))
    def at() = t0 + (random.nextDouble() * (last - t0)).toLong
    val t = Seq(at(), at()).sorted
    val part = (SpaceTimeKey(sub.minKey, TemporalKey(t(0))), SpaceTimeKey(sub.maxKey, TemporalKey(t(1))))
    val keys = for (_ <- 1 to 5) yield SpaceTimeKey(within(kb).minKey, TemporalKey(at()))
    val millis = pick(Seq(day, 3600000L * 12, 86400000L * 30))
    val bits = 1 + random.nextInt(6)
    val z = ZSpaceTimeKeyIndex.byMilliseconds(full, millis)
    val h = HilbertKeyIndexMethod(bits).createIndex(full)
    Seq(full.minKey, full.maxKey, keys, part._1, part._2, millis, keys.map(z.toIndex), z.indexRanges(part), bits, keys.map(h.toIndex), h.indexRanges(part))
  }

  def main(args: Array[String]): Unit = {
    println("{\"made\":{\"by\":\"grid-geotrellis.scala\",\"geotrellis\":\"3.7.1\",\"uzaygezen\":\"0.2\",\"proj4j\":\"1.3.0\",\"scala\":\"2.12.18\",")
    println("\"command\":\"java -cp 'lib/*' scala.tools.nsc.MainGenericRunner -nc -usejavacp grid-geotrellis.scala > grid-geotrellis.json\"},")
    println(Seq(rows("grids", grids), rows("gridBounds", gridBounds), rows("aligned", aligned), rows("layouts", layouts), rows("zoomed", zoomed),
      rows("locals", locals), rows("indexes", indexes), rows("times", times)).mkString(",\n"))
    println("}")
  }
}
