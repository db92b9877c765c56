package dev.clientele.model.customer;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.slice.Days;

/**
 * One complaint.
 *
 * @param id the complaint's id
 * @param status its latest status by event time
 * @param statusTime when that status was reached, in epoch milliseconds
 * @param openedDay the day of its first {@code opened}; {@link Days#NEVER} if none came yet
 */
public record ComplaintRecord(String id, ComplaintStatus status, long statusTime, int openedDay) {

    static ComplaintRecord first(String id, ComplaintStatus status, long time, int day) {
        return new ComplaintRecord(id, status, time, openedDay(status, day));
    }

    ComplaintRecord next(ComplaintStatus newStatus, long time, int day) {
        int opened = Math.min(openedDay, openedDay(newStatus, day));
        return time >= statusTime
                ? new ComplaintRecord(id, newStatus, time, opened)
                : new ComplaintRecord(id, status, statusTime, opened);
    }

    /** The latest status of both, opened when either was first. */
    ComplaintRecord unite(ComplaintRecord other) {
        int opened = Math.min(openedDay, other.openedDay);
        ComplaintRecord latest = other.statusTime >= statusTime ? other : this;
        return new ComplaintRecord(id, latest.status, latest.statusTime, opened);
    }

    private static int openedDay(ComplaintStatus status, int day) {
        return status == ComplaintStatus.OPENED ? day : Days.NEVER;
    }
}
