import geotrellis.layer._
import geotrellis.proj4.WebMercator
import geotrellis.raster._
import geotrellis.raster.geotiff.GeoTiffRasterSource
import geotrellis.raster.resample.ResampleMethod
import geotrellis.spark._
import geotrellis.spark.pyramid.Pyramid
import geotrellis.spark.reproject.Reproject
import geotrellis.spark.store.file.{FileLayerReader, FileLayerWriter}
import geotrellis.spark.store.hadoop.HadoopGeoTiffRDD
import geotrellis.store.LayerId
import geotrellis.store.file.FileAttributeStore
import geotrellis.store.index.ZCurveKeyIndexMethod
import geotrellis.vector.ProjectedExtent
import _root_.io.circe.Json
import org.apache.hadoop.fs.Path
import org.apache.spark.SparkContext
import org.apache.spark.rdd.RDD
import org.apache.spark.storage.StorageLevel

/** A raster as a catalogue of web-mercator tiles of 512 pixels, all zooms, in z-order. Figures are of the finest zoom, read back. */
object Layers {
  private val TileSize = 512
  private val TilePixels = TileSize.toLong * TileSize
  private val Name = "layer"
  private val scheme = ZoomedLayoutScheme(WebMercator, TileSize)

  /** The documented ingest: windows of the file, cut to a layout, warped with pixels borrowed of the neighbours. */
  def stock(raster: String, scratch: String, zoom: Int, method: ResampleMethod)(implicit spark: SparkContext): () => Json = {
    val options = HadoopGeoTiffRDD.Options(maxTileSize = Some(TileSize), numPartitions = Some(spark.defaultParallelism))
    val windows: RDD[(ProjectedExtent, Tile)] = HadoopGeoTiffRDD.spatial(new Path(s"file://$raster"), options)
    val (_, metadata) = windows.collectMetadata[SpatialKey](FloatingLayoutScheme(TileSize))
    val tiled: TileLayerRDD[SpatialKey] = TileLayerRDD(windows.tileToLayout(metadata, method), metadata)
    val warping = Reproject.Options(geotrellis.raster.reproject.Reproject.Options(method = method))
    val (_, base) = tiled.reproject(WebMercator, scheme.levelForZoom(zoom).layout, warping)
    write(base, scratch, zoom, method)
  }

  /** Each tile reads and warps its own window of the file: nothing is handed from task to task before the pyramid. */
  def warpedAtSource(raster: String, scratch: String, zoom: Int, method: ResampleMethod)(implicit spark: SparkContext): () => Json = {
    val layout = scheme.levelForZoom(zoom).layout
    val target = GeoTiffRasterSource(raster).reproject(WebMercator, DefaultTarget, method)
    val metadata = RasterSummary.fromSeq(Seq(target)).toTileLayerMetadata(layout)
    // By rows: tiles of one task share blocks of the file.
    val keys = layout.mapTransform.keysForGeometry(target.extent.toPolygon).toSeq.sortBy(key => (key.row, key.col))
    val tiles = spark.parallelize(keys, spark.defaultParallelism).mapPartitions { some =>
      val source = LayoutTileSource.spatial(GeoTiffRasterSource(raster).reprojectToGrid(WebMercator, layout, method), layout)
      some.flatMap(key => source.read(key).map(bands => key -> (bands.band(0).toArrayTile(): Tile)))
    }
    write(ContextRDD(tiles, metadata), scratch, zoom, method)
  }

  private def write(base: TileLayerRDD[SpatialKey], scratch: String, zoom: Int, method: ResampleMethod)(
      implicit spark: SparkContext
  ): () => Json = {
    // Kept, or every level would warp it again.
    base.persist(StorageLevel.MEMORY_AND_DISK)
    val catalogue = s"$scratch/catalogue"
    val writer = FileLayerWriter(FileAttributeStore(catalogue))
    Pyramid.upLevels(base, scheme, zoom, 0, Pyramid.Options(resampleMethod = method)) { (level, z) =>
      writer.write(LayerId(Name, z), level, ZCurveKeyIndexMethod)
    }
    () => figures(catalogue, zoom)
  }

  /** Of the finest zoom the pixels, their mean, and row by row what each tile sums up to that has all of its pixels; of the next the mean. */
  private def figures(catalogue: String, zoom: Int)(implicit spark: SparkContext): Json = {
    val attributes = FileAttributeStore(catalogue)
    val reader = FileLayerReader(attributes)
    def countsAndSums(z: Int): Seq[(Long, Long)] =
      reader
        .read[SpatialKey, Tile, TileLayerMetadata[SpatialKey]](LayerId(Name, z))
        .mapValues { tile =>
          var (pixels, sum) = (0L, 0L)
          tile.foreach(value => if (isData(value)) { pixels += 1; sum += value })
          (pixels, sum)
        }
        .collect()
        .sortBy { case (key, _) => (key.row, key.col) }
        .map(_._2)
    def mean(level: Seq[(Long, Long)]): Double = level.map(_._2).sum.toDouble / level.map(_._1).sum
    val finest = countsAndSums(zoom)
    Json.obj(
      "levels" -> Json.fromInt(attributes.layerIds.size),
      "tiles" -> Json.fromInt(finest.size),
      "pixels" -> Json.fromLong(finest.map(_._1).sum),
      "mean" -> Json.fromDoubleOrNull(mean(finest)),
      "sums" -> Json.fromValues(finest.collect { case (TilePixels, sum) => Json.fromLong(sum) }),
      "coarserMean" -> Json.fromDoubleOrNull(mean(countsAndSums(zoom - 1))),
    )
  }
}
