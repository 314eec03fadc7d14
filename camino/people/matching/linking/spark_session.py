"""Spark as it is set up here: whether it can run at all, how much memory it takes, and that it keeps to itself.

Where nothing says otherwise (`SPARK_HOME`, `SPARK_CONF_DIR`, `MASTER`), it is this machine alone: it listens to nobody
else, and what it puts aside, which holds names, lies in the run's closed directory. A cluster is set up by its own
files.
"""

import os
import re
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

JAVA = 17
SET_UP = ("SPARK_HOME", "SPARK_CONF_DIR", "MASTER")
QUIET = Path(__file__).parent / "spark_logging.properties"
LEAST = 512  # megabytes: Spark starts with no less


class NoSpark(Exception):
    """Spark cannot run here."""


def require() -> None:
    """Refuse in words where Spark or its Java is missing, before anything is begun."""
    try:
        import pyspark.sql  # noqa: F401  # only whether it is there
    except ImportError as why:
        raise NoSpark("Spark is not installed: run `make spark`. It needs Java 17 or newer.") from why
    home = os.environ.get("JAVA_HOME")
    java = shutil.which(str(Path(home) / "bin" / "java") if home else "java")
    if java is None:
        where = f" under JAVA_HOME ({home})" if home else ""
        raise NoSpark(f"Spark needs Java, and there is none{where}: install Java 17 or newer.")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(?:1\.)?(\d+)', said)
    if version and int(version[1]) < JAVA:
        raise NoSpark(f"Spark needs Java {JAVA} or newer; {java} is Java {version[1]}.")


@contextmanager
def session(aside: Path, memory: int) -> Iterator["SparkSession"]:
    """Spark with Splink's similarities, stopped in the end. `memory`: megabytes, on this machine alone."""
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession
    from splink.backends.spark import similarity_jar_location

    told = {"spark.jars": similarity_jar_location(), "spark.ui.enabled": "false"}
    if not any(os.environ.get(each) for each in SET_UP):
        told |= {
            "spark.master": "local[*]",
            "spark.driver.memory": f"{max(LEAST, memory)}m",
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={QUIET.as_uri()}",
            "spark.local.dir": str(aside.absolute()),
            "spark.sql.warehouse.dir": str(aside.absolute() / "warehouse"),
            "spark.sql.shuffle.partitions": str(4 * (os.cpu_count() or 1)),
            "spark.sql.debug.maxToStringFields": "1000",
            "spark.ui.showConsoleProgress": "false",
        }
    builder = SparkSession.builder.appName("camino matching")
    for name, value in told.items():
        builder = builder.config(name, value)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # about pandas, which is not used
        try:
            spark = builder.getOrCreate()
        except PySparkRuntimeError as why:
            raise NoSpark(f"Spark does not start here: {why}") from why
        try:
            yield spark
        finally:
            spark.stop()
