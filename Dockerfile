# copydesk and Airflow, with exactly what requirements.lock names. One image for every service of docker-compose.yml.
# The same files from the same commit and base: CONTRIBUTING.md, "The image".
ARG BASE_IMAGE=python:3.12-slim-bookworm

FROM ${BASE_IMAGE} AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1 PATH=/opt/venv/bin:$PATH
WORKDIR /src
RUN python -m venv /opt/venv
# The lock alone first: this layer is built anew only when the lock changes.
COPY requirements.lock ./
RUN pip install --no-compile --require-hashes --no-deps -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY crawlers crawlers
COPY cleaning cleaning
COPY sql sql
COPY copydesk copydesk
COPY dags /opt/dags
RUN pip install --no-compile --no-deps --no-build-isolation .
# The lock holds the tools of development as well; the group in pyproject.toml says which they are. Then `copydesk demo` and
# `copydesk up` get their DAGs where they look for them, beside the package, as in the repository.
RUN pip uninstall --quiet --yes $(python -c "import re, tomllib; \
    tools = tomllib.load(open('pyproject.toml', 'rb'))['dependency-groups']['dev']; \
    print(*(re.match(r'[\w.-]+', tool)[0] for tool in tools))") \
 && pip check && pip uninstall --quiet --yes pip \
 && ln -s /opt/dags "$(python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/dags"
# Compiled by content, not by time, and all files of one time, so that builds of a commit do not differ. Some packages carry
# templates that are no Python: those stay as they are.
ARG SOURCE_DATE_EPOCH=0
RUN python -m compileall -qq --invalidation-mode unchecked-hash /opt/venv/lib || true; \
    find /opt/venv /opt/dags -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

FROM ${BASE_IMAGE}
LABEL org.opencontainers.image.title="copydesk" \
      org.opencontainers.image.description="News ingestion on Apache Airflow: feeds and sites in, clean articles in PostgreSQL out." \
      org.opencontainers.image.licenses="Apache-2.0"
# Group 0 may write where the user may: any other user id works as well, as long as its group is 0.
RUN echo "copydesk:x:10001:0::/var/lib/copydesk:/usr/sbin/nologin" >>/etc/passwd \
 && install -d -m 0770 -o copydesk -g 0 /var/lib/copydesk /var/lib/copydesk/airflow /var/lib/copydesk/archive \
    /var/lib/copydesk/logs
COPY --from=build /opt /opt
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    COPYDESK_HOME=/var/lib/copydesk \
    AIRFLOW_HOME=/var/lib/copydesk/airflow \
    AIRFLOW__CORE__LOAD_EXAMPLES=False \
    AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST='[{"name": "copydesk", "classpath": "airflow.dag_processing.bundles.local.LocalDagBundle", "kwargs": {"path": "/opt/dags"}}]' \
    AIRFLOW__USAGE_DATA_COLLECTION__ENABLED=False
# Where it writes: /var/lib/copydesk (Airflow's logs and passwords, files under way, the archive) and /tmp. The rest may be read-only.
# No VOLUME: a container that is given none would leave one without a name behind.
WORKDIR /var/lib/copydesk
USER 10001:0
EXPOSE 8080
# Of the api-server, which is what it does unless it is told otherwise; what else it is told to do ends by itself.
HEALTHCHECK --interval=30s --timeout=10s --start-period=90s --retries=5 CMD ["python", "-c", \
    "import http.client, sys; any(b'api' + sign + b'server' in open('/proc/1/cmdline', 'rb').read() for sign in (b'-', b'_')) or sys.exit(0); api = http.client.HTTPConnection('127.0.0.1', 8080, timeout=5); api.request('GET', '/api/v2/monitor/health'); sys.exit(api.getresponse().status != 200)"]
# Airflow's programs by their names, and the shells that charts and compose files call; any other word is a command of copydesk's: `docker run copydesk demo`.
ENTRYPOINT ["sh", "-c", "case $1 in airflow|celery|python|sh|bash) exec \"$@\" ;; *) exec copydesk \"$@\" ;; esac", "sh"]
CMD ["airflow", "api-server"]
