import geotrellis.layer._
import geotrellis.raster._
import geotrellis.raster.geotiff.GeoTiffRasterSource
import geotrellis.raster.summary.polygonal._
import geotrellis.raster.summary.polygonal.visitors.MeanVisitor
import geotrellis.spark._
import geotrellis.spark.summary.polygonal._
import _root_.io.circe.Json
import org.apache.spark.SparkContext

/** Two bands stacked as a layer, NDVI of each pixel, and its mean inside a zone. */
object Ndvi {
  private val TileSize = 512

  def mean(red: String, nir: String, zones: String)(implicit spark: SparkContext): () => Json = {
    val sources = Seq(red, nir).map(GeoTiffRasterSource(_))
    val layout = RasterSummary.fromSeq(sources).layoutDefinition(FloatingLayoutScheme(TileSize))
    val bands = RasterSourceRDD.read(sources.zipWithIndex.map { case (source, band) => ReadingSource(source, 0, band) }, layout)
    val ndvi: TileLayerRDD[SpatialKey] = ContextRDD(
      bands.mapValues(_.convert(DoubleConstantNoDataCellType).combineDouble(0, 1)((r, n) => (n - r) / (n + r))),
      bands.metadata,
    )
    ndvi.polygonalSummaryValue(Zone.read(zones), MeanVisitor, Zone.centres) match {
      case Summary(found) => () => Json.obj("pixels" -> Json.fromLong(found.count), "mean" -> Json.fromDoubleOrNull(found.mean))
      case NoIntersection => () => Json.obj()
    }
  }
}
