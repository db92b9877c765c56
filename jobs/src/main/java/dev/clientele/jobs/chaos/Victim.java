package dev.clientele.jobs.chaos;

/** What is killed. */
public enum Victim {
    /** One of the TaskManagers, with the tasks and the state on it. */
    TASK_MANAGER("TaskManager"),
    /** The JobManager, with the job in it. */
    JOB_MANAGER("JobManager"),
    /** The only Kafka broker. */
    BROKER("broker");

    private final String label;

    Victim(String label) {
        this.label = label;
    }

    /** For people. */
    String label() {
        return label;
    }
}
