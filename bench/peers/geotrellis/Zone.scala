import cats.Semigroup
import cats.implicits._
import geotrellis.layer._
import geotrellis.raster._
import geotrellis.raster.geotiff.GeoTiffRasterSource
import geotrellis.raster.rasterize.Rasterizer
import geotrellis.raster.summary.GridVisitor
import geotrellis.raster.summary.polygonal._
import geotrellis.spark._
import geotrellis.spark.summary.polygonal._
import geotrellis.vector._
import geotrellis.vector.io.json._
import _root_.io.circe.Json
import org.apache.spark.SparkContext
import org.locationtech.jts.geom.prep.PreparedGeometryFactory
import scala.io.Source
import scala.util.Random

/** The pixels of a raster whose centres lie in a zone: how many there are, and how many are of class 2. */
object Zone {
  private val TileSize = 512
  private type Counts = (Long, Long)

  /** A pixel belongs where its centre lies. */
  val centres: Rasterizer.Options = Rasterizer.Options(includePartial = false, sampleType = PixelIsPoint)

  private class Counting extends GridVisitor[Raster[MultibandTile], Counts] {
    private var (pixels, ofClass) = (0L, 0L)
    def result: Counts = (pixels, ofClass)
    def visit(raster: Raster[MultibandTile], col: Int, row: Int): Unit = {
      pixels += 1
      if (raster.tile.band(0).get(col, row) == 2) ofClass += 1
    }
  }

  def read(zones: String): MultiPolygon = {
    val file = Source.fromFile(zones)
    val features = try file.mkString.parseGeoJson[JsonFeatureCollection] finally file.close()
    (features.getAllMultiPolygons ++ features.getAllPolygons.map(MultiPolygon(_))).head
  }

  /** What the manual shows: the tiles that the zone meets as a layer, and one call. */
  def oneCall(raster: String, zones: String)(implicit spark: SparkContext): () => Json = {
    val zone = read(zones)
    val source = GeoTiffRasterSource(raster)
    val sources = spark.parallelize(Seq[RasterSource](source), 1)
    val tiles = RasterSourceRDD.tiledLayerRDD(sources, layoutOf(source), zone)
    figures(countsOf(tiles.polygonalSummaryValue(zone, new Counting, centres)))
  }

  /** Written by hand: the zone is cut to a row of tiles, then to the tile, so that no tile walks all of its vertices. */
  def clipped(raster: String, zones: String)(implicit spark: SparkContext): () => Json = {
    val zone = read(zones)
    val layout = layoutOf(GeoTiffRasterSource(raster))
    // Shuffled, since rows through the zone's middle take longest.
    val rows = Random.shuffle(layout.mapTransform.keysForGeometry(zone).toSeq.groupBy(_.row).values.toSeq)
    val shared = spark.broadcast(zone)
    val counts = spark.parallelize(rows, math.min(rows.size, 2 * spark.defaultParallelism)).mapPartitions { some =>
      val tiles = LayoutTileSource.spatial(GeoTiffRasterSource(raster), layout)
      some.flatMap(row => countsOfRow(shared.value, row, tiles, layout))
    }
    figures(counts.reduce(Semigroup[Counts].combine))
  }

  private def countsOfRow(
      zone: MultiPolygon,
      row: Seq[SpatialKey],
      tiles: LayoutTileSource[SpatialKey],
      layout: LayoutDefinition,
  ): Seq[Counts] = {
    // A pixel more all round: a cut must not run through centres.
    def around(extent: Extent): Polygon = extent.buffer(layout.cellwidth).toPolygon
    val extents = row.map(key => key -> key.extent(layout))
    val strip = zone.intersection(around(extents.map(_._2).reduce(_ combine _)))
    val prepared = PreparedGeometryFactory.prepare(strip)
    for ((key, extent) <- extents; tile <- tiles.read(key)) yield {
      val box = extent.toPolygon
      val part: Geometry = if (prepared.covers(box)) box else strip.intersection(around(extent))
      countsOf(Raster(tile, extent).polygonalSummary(part, new Counting, centres))
    }
  }

  private def layoutOf(source: RasterSource): LayoutDefinition =
    RasterSummary.fromSeq(Seq(source)).layoutDefinition(FloatingLayoutScheme(TileSize))

  private def countsOf(result: PolygonalSummaryResult[Counts]): Counts = result match {
    case Summary(counts) => counts
    case NoIntersection  => (0, 0)
  }

  private def figures(counts: Counts): () => Json = () =>
    Json.obj("pixels" -> Json.fromLong(counts._1), "classPixels" -> Json.fromLong(counts._2))
}
