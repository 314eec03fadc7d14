"""The core's jobs: sealing the book, and keeping the list of jobs itself in order."""

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from camino.core.scheduling import job
from camino.core.sealing import SEALING
from camino.core.sealing.sealer import AT_MOST, seal

GIVEN_UP_AFTER = 3  # runs that ended with their process
FAILED_ARE_KEPT = 24 * 30  # hours


@job(clearances={SEALING}, every="*/3 * * * *")
def seal_the_book() -> None:
    """Seal what was written since the last seal; where that is a great deal, go on in another job."""
    made = seal()
    if made is not None and made.count >= AT_MOST:
        seal_the_book.later()


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="look_after_jobs", pass_context=True)
async def look_after_jobs(context: JobContext, timestamp: int) -> None:
    """Put back what was being done when its process was killed, and forget what failed long ago."""
    jobs = context.app.job_manager
    for stalled in await jobs.get_stalled_jobs():
        if stalled.attempts < GIVEN_UP_AFTER:
            await jobs.retry_job(stalled)
        else:
            await jobs.finish_job(stalled, Status.FAILED, delete_job=False)
    await jobs.delete_old_jobs(
        nb_hours=FAILED_ARE_KEPT, include_failed=True, include_cancelled=True, include_aborted=True
    )
