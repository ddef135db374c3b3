"""Where LocalStack 4.14.0's Distributed Map is not AWS's: failed children, tolerated failures, long item lists.

In 4.14.0 a child that fails counts as succeeded with a null for output, an integer ToleratedFailurePercentage is a
syntax error, the tolerance is never looked at, and a worker recurses once per item until Python stops it.
JSONL input, ItemBatcher and result files are missing too; tilefold does not use them.
"""

import json
import logging

LOG = logging.getLogger(__name__)


def with_float_percentages(definition: str) -> str:
    """LocalStack's grammar takes 5.0 and refuses 5; AWS takes both."""
    try:
        root = json.loads(definition)
    except ValueError:
        return definition

    def visit(value):
        if isinstance(value, list):
            return [visit(element) for element in value]
        if isinstance(value, dict):
            return {k: float(v) if k == "ToleratedFailurePercentage" and isinstance(v, int) else visit(v) for k, v in value.items()}
        return value

    return json.dumps(visit(root))


def tolerated(failed: int, total: int, count: int, percentage: float) -> bool:
    """Each limit that is set holds by itself; where none is set nothing is tolerated."""
    if count == 0 and percentage == 0:
        return failed == 0
    return (count == 0 or failed <= count) and (percentage == 0 or 100 * failed <= percentage * total)


class FailedChild:
    """Stands in a job's output for a child that failed, so that it can be told from one that answered null."""

    def __deepcopy__(self, memo):
        return self


def patch() -> None:
    from localstack.aws.api.stepfunctions import HistoryEventType, MapRunFailedEventDetails
    from localstack.services.stepfunctions.asl.component.common.error_name.failure_event import FailureEvent, FailureEventException
    from localstack.services.stepfunctions.asl.component.common.error_name.states_error_name import StatesErrorName
    from localstack.services.stepfunctions.asl.component.common.error_name.states_error_name_type import StatesErrorNameType
    from localstack.services.stepfunctions.asl.component.state.state_execution.state_map.iteration import distributed_iteration_component
    from localstack.services.stepfunctions.asl.component.state.state_execution.state_map.iteration.itemprocessor import distributed_item_processor_worker
    from localstack.services.stepfunctions.asl.eval.event.event_detail import EventDetails
    from localstack.services.stepfunctions.asl.eval.program_state import ProgramError, ProgramStopped
    from localstack.services.stepfunctions.asl.eval.states import ItemData, MapData
    from localstack.services.stepfunctions.asl.parse.asl_parser import AmazonStateLanguageParser

    Component = distributed_iteration_component.DistributedIterationComponent
    Worker = distributed_item_processor_worker.DistributedItemProcessorWorker
    parse = AmazonStateLanguageParser.parse

    def map_run(self, env, eval_input):
        items, record = env.stack.pop(), eval_input.map_run_record
        pool = distributed_iteration_component.JobPool(job_program=self._get_iteration_program(), job_inputs=items)
        for _ in range(min(len(items), record.max_concurrency or len(items))):
            self._launch_worker(env=env, eval_input=eval_input, job_pool=pool)
        pool.await_jobs()
        if pool.get_worker_exception() is not None:
            raise pool.get_worker_exception()
        env.stack.append([job.job_output for job in pool.get_closed_jobs() if not isinstance(job.job_output, FailedChild)])

    def threshold_exceeded(env):
        name = StatesErrorName(typ=StatesErrorNameType.StatesExceedToleratedFailureThreshold)
        details = MapRunFailedEventDetails(error=name.error_name, cause="The specified tolerated failure threshold was exceeded")
        return FailureEventException(
            FailureEvent(env=env, error_name=name, event_type=HistoryEventType.MapRunFailed, event_details=EventDetails(mapRunFailedEventDetails=details))
        )

    def run_child(self, env, job) -> str:
        """"succeeded", "aborted" or "failed"; the output of one that succeeded is left in the job."""
        try:
            env.states.context_object.context_object_data["Map"] = MapData(Item=ItemData(Index=job.job_index, Value=job.job_input))
            env.states.reset(job.job_input)
            env.stack.append(env.states.get_input())
            self._eval_input(env_frame=env)
            job.job_program.eval(env)
        except Exception:
            LOG.debug("child %s of a distributed map failed", job.job_index, exc_info=True)
            return "failed"
        end = env.program_state()
        if isinstance(end, (ProgramError, ProgramStopped)):
            return "aborted" if isinstance(end, ProgramStopped) else "failed"
        job.job_output = env.states.get_input()
        return "succeeded"

    def eval_job(self, env, job):
        record = self._map_run_record
        counters = (record.item_counter, record.execution_counter)
        for counter in counters:
            counter.total.count()
            counter.running.count()
        outcome = run_child(self, env, job)
        for counter in counters:
            counter.running.offset(-1)
            getattr(counter, outcome).count()
            counter.results_written.count()
        if outcome == "succeeded":
            return
        job.job_output = FailedChild()
        failed = record.item_counter.failed.get()
        if not tolerated(failed, self._job_pool._jobs_number, record.tolerated_failure_count, record.tolerated_failure_percentage):
            job.job_output = threshold_exceeded(env)

    def eval_pool(self, job, worker_frame):
        while job is not None:
            frame = worker_frame.open_inner_frame()
            self._eval_job(env=frame, job=job)
            worker_frame.delete_frame(frame)
            ended = isinstance(job.job_output, Exception) or self.stopped()
            following = None if ended else self._job_pool.next_job()
            if following is None:  # before the job is closed: the map goes on as soon as its last job is
                self._env.delete_frame(worker_frame)
            self._job_pool.close_job(job)
            job = following

    AmazonStateLanguageParser.parse = staticmethod(lambda definition: parse(with_float_percentages(definition)))
    Component._map_run = map_run
    Worker._eval_job = eval_job
    Worker._eval_pool = eval_pool
