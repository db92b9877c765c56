package dev.clientele.testkit;

import dev.clientele.model.event.ComplaintStatus;

/** A complaint, or what became of it. */
public final class ComplaintEvent extends Event<ComplaintEvent> {

    ComplaintEvent(String customerId, String time, String complaintId, ComplaintStatus status) {
        super("complaint", customerId, time);
        set("complaintId", complaintId);
        set("status", status.code());
    }

    /**
     * Sets how bad it is.
     *
     * @param severity at most 256 characters
     * @return this
     */
    public ComplaintEvent severity(String severity) {
        return set("severity", severity);
    }

    /**
     * Sets what it is about.
     *
     * @param category at most 256 characters
     * @return this
     */
    public ComplaintEvent category(String category) {
        return set("category", category);
    }
}
