import com.sun.management.OperatingSystemMXBean
import io.circe.Json
import java.lang.management.ManagementFactory
import java.nio.file.{Files, Paths}
import scala.collection.JavaConverters._
import scala.util.Try

/** Wall and CPU time from here on, and the memory that the whole process held at most. */
class Clock {
  private val system = ManagementFactory.getOperatingSystemMXBean.asInstanceOf[OperatingSystemMXBean]
  private val startedMillis = System.currentTimeMillis - ManagementFactory.getRuntimeMXBean.getStartTime
  private val cpu = system.getProcessCpuTime
  private val wall = System.nanoTime

  def stop(): Json = {
    val seconds = (System.nanoTime - wall) / 1e9
    Json.obj(
      "seconds" -> Json.fromDoubleOrNull(seconds),
      "cpuSeconds" -> Json.fromDoubleOrNull((system.getProcessCpuTime - cpu) / 1e9),
      "startSeconds" -> Json.fromDoubleOrNull(startedMillis / 1e3),
      "memoryBytes" -> Json.fromLong(peakMemory),
    )
  }

  /** Where the system does not tell: the heap's pools at their fullest, which is less. */
  private def peakMemory: Long =
    Try(Files.readAllLines(Paths.get("/proc/self/status")).asScala.find(_.startsWith("VmHWM:")).get.filter(_.isDigit).toLong * 1024)
      .getOrElse(ManagementFactory.getMemoryPoolMXBeans.asScala.map(_.getPeakUsage.getUsed).sum)
}
