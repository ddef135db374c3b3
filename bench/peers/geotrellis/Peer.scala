import geotrellis.raster.resample.{Bilinear, NearestNeighbor}
import io.circe.Json
import org.apache.spark.{SparkConf, SparkContext}

/**
 * Does one piece of work once and prints what it took as one line of JSON.
 *
 *     Peer layer   nearest|bilinear ZOOM RASTER SCRATCH    read, tiled, warped between neighbours, pyramid, catalogue
 *     Peer warped  nearest|bilinear ZOOM RASTER SCRATCH    the same with each tile warped out of the file
 *     Peer zone    RASTER ZONES SCRATCH                    pixels inside, and those of class 2, in one call
 *     Peer clipped RASTER ZONES SCRATCH                    the same with the zone cut up beforehand
 *     Peer ndvi    RED NIR ZONES SCRATCH                   mean NDVI of the pixels inside
 *
 * Spark starts before the clock, and what was written is looked at after it.
 */
object Peer {
  /** Twice the two cores' worth of tasks twice over: a long one at the end keeps nobody waiting. */
  private val Partitions = 8

  def main(arguments: Array[String]): Unit = {
    implicit val spark: SparkContext = started(arguments.last)
    val clock = new Clock
    val figures: () => Json = arguments.init match {
      case Array("layer", method, zoom, raster)  => Layers.stock(raster, arguments.last, zoom.toInt, methodOf(method))
      case Array("warped", method, zoom, raster) => Layers.warpedAtSource(raster, arguments.last, zoom.toInt, methodOf(method))
      case Array("zone", raster, zones)          => Zone.oneCall(raster, zones)
      case Array("clipped", raster, zones)       => Zone.clipped(raster, zones)
      case Array("ndvi", red, nir, zones)        => Ndvi.mean(red, nir, zones)
    }
    val taken = clock.stop()
    val versions = Json.obj(
      "GeoTrellis" -> Json.fromString(classOf[geotrellis.spark.store.kryo.KryoRegistrator].getPackage.getImplementationVersion),
      "Spark" -> Json.fromString(spark.version),
      "Java" -> Json.fromString(sys.props("java.version")),
    )
    println(taken.deepMerge(Json.obj("versions" -> versions, "figures" -> figures())).noSpaces)
    spark.stop()
  }

  private def methodOf(name: String) = if (name == "nearest") NearestNeighbor else Bilinear

  private def started(scratch: String): SparkContext =
    new SparkContext(
      new SparkConf()
        .setMaster("local[2]")
        .setAppName("tilefold-bench")
        .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
        .set("spark.kryo.registrator", "geotrellis.spark.store.kryo.KryoRegistrator")
        .set("spark.kryoserializer.buffer.max", "512m")
        .set("spark.default.parallelism", Partitions.toString)
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.ui.enabled", "false")
        .set("spark.local.dir", s"$scratch/spark")
    )
}
