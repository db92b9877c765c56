package dev.clientele.jobs.calibrate;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The operators of the calibration's jobs: uids, and names, which the web page shows. */
enum CalibrationOperators {
    /** The parts of the files. */
    SLICES("slices", "parts of files"),
    /** Reads and parses events of files. */
    FILE_EVENTS("file-events", "events of files"),
    /** Gives events the order of the files and lines. */
    ORDER("order", "order of arrival"),
    /** Reads and parses events of the topic. */
    TOPIC_EVENTS("topic-events", "events of the topic"),
    /** Counts records, and leaves out what can't be used. */
    INTAKE("intake", "count records"),
    /** Finds out what the history spans. */
    SPAN("span", "span of the history"),
    /** Takes nothing. */
    NOWHERE("nowhere", "nothing to keep"),
    /** The engine, keyed by customer. */
    CUSTOMERS("customers", "customers at the cuts"),
    /** Counts equal findings in each task. */
    COUNTS("counts", "count in each task"),
    /** Counts equal findings of all tasks. */
    TOTALS("totals", "count over all tasks");

    private final String uid;
    private final String label;

    CalibrationOperators(String uid, String label) {
        this.uid = uid;
        this.label = label;
    }

    String uid() {
        return uid;
    }

    String label() {
        return label;
    }

    /** Names an operator. */
    <T> SingleOutputStreamOperator<T> name(SingleOutputStreamOperator<T> operator) {
        return operator.uid(uid).name(label);
    }
}
