package dev.clientele.model.customer;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.MetricValue;
import dev.clientele.model.metric.WideFraction;
import dev.clientele.model.slice.Days;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the customer said: the latest NPS, the CSAT answers of 400 days, the complaints. */
public final class Voice {

    /** For how many days an NPS answer is known. */
    public static final int NPS_DAYS = 365;

    private static final int DIGITS_OF_A_LONG = 18;

    private NpsAnswer nps;
    private final List<CsatAnswer> csat = new ArrayList<>();
    private final List<ComplaintRecord> complaints = new ArrayList<>();

    /** How many of the complaints are open: asked at each look, changed by complaints only. */
    private int openComplaints;

    /**
     * The latest NPS answer.
     *
     * @param time epoch milliseconds
     * @param day its civil day
     * @param score 0 to its scale's best
     */
    public record NpsAnswer(long time, int day, BigDecimal score) {}

    /**
     * A CSAT answer.
     *
     * @param day its civil day
     * @param score 0 to {@code scaleMax}
     * @param scaleMax the best score
     */
    public record CsatAnswer(int day, BigDecimal score, BigDecimal scaleMax) {

        WideFraction percent() {
            return WideFraction.ofDecimal(score)
                    .times(WideFraction.of(100, 1))
                    .dividedBy(WideFraction.ofDecimal(scaleMax));
        }
    }

    /**
     * The latest NPS answer by event time.
     *
     * @return null if there is none
     */
    public NpsAnswer nps() {
        return nps;
    }

    /**
     * Takes an NPS answer, if it is not older than the one there is.
     *
     * @param answer the answer
     */
    public void answerNps(NpsAnswer answer) {
        if (nps == null || answer.time() >= nps.time()) {
            nps = answer;
        }
    }

    /**
     * The CSAT answers.
     *
     * @return by day, then arrival
     */
    public List<CsatAnswer> csatAnswers() {
        return Collections.unmodifiableList(csat);
    }

    /**
     * Takes a CSAT answer.
     *
     * @param answer the answer
     */
    public void answerCsat(CsatAnswer answer) {
        int index = csat.size();
        while (index > 0 && csat.get(index - 1).day() > answer.day()) {
            index--;
        }
        csat.add(index, answer);
    }

    /**
     * The complaints.
     *
     * @return in order of arrival
     */
    public List<ComplaintRecord> complaints() {
        return Collections.unmodifiableList(complaints);
    }

    /**
     * Takes a complaint as it is.
     *
     * @param complaint the complaint
     */
    public void putComplaint(ComplaintRecord complaint) {
        complaints.add(complaint);
        openComplaints += open(complaint);
    }

    private void replaceComplaint(int index, ComplaintRecord next) {
        openComplaints += open(next) - open(complaints.set(index, next));
    }

    private static int open(ComplaintRecord complaint) {
        return complaint.status().isOpen() ? 1 : 0;
    }

    /** Takes a complaint of another customer who is the same: one id is one complaint. */
    void unite(ComplaintRecord other) {
        for (int i = 0; i < complaints.size(); i++) {
            if (complaints.get(i).id().equals(other.id())) {
                replaceComplaint(i, complaints.get(i).unite(other));
                return;
            }
        }
        putComplaint(other);
    }

    void complain(String id, ComplaintStatus status, long time, int day) {
        for (int i = 0; i < complaints.size(); i++) {
            if (complaints.get(i).id().equals(id)) {
                replaceComplaint(i, complaints.get(i).next(status, time, day));
                return;
            }
        }
        putComplaint(ComplaintRecord.first(id, status, time, day));
    }

    /**
     * How many complaints are open.
     *
     * @return at least 0
     */
    public int openComplaints() {
        return openComplaints;
    }

    int complaintsOpened(int firstDay, int lastDay) {
        int opened = 0;
        for (ComplaintRecord complaint : complaints) {
            if (complaint.openedDay() >= firstDay && complaint.openedDay() <= lastDay) {
                opened++;
            }
        }
        return opened;
    }

    MetricValue npsAt(int day) {
        if (nps == null || nps.day() < Days.firstOf(day, NPS_DAYS)) {
            return null;
        }
        return exact(nps.score());
    }

    /** Events may carry more digits than a fraction of longs holds. */
    private static MetricValue exact(BigDecimal score) {
        boolean isShort =
                score.precision() <= DIGITS_OF_A_LONG
                        && score.scale() >= 0
                        && score.scale() <= DIGITS_OF_A_LONG;
        return isShort ? Fraction.ofDecimal(score) : WideFraction.ofDecimal(score);
    }

    WideFraction meanCsat(int firstDay) {
        WideFraction sum = WideFraction.ZERO;
        int count = 0;
        for (CsatAnswer answer : csat) {
            if (answer.day() >= firstDay) {
                sum = sum.plus(answer.percent());
                count++;
            }
        }
        return count == 0 ? null : sum.dividedBy(WideFraction.of(count, 1));
    }

    /** A resolved complaint is forgotten when no event that is still taken could change it. */
    void forgetBefore(int day, long instant) {
        csat.removeIf(answer -> answer.day() < day);
        complaints.removeIf(
                complaint ->
                        !complaint.status().isOpen()
                                && complaint.statusTime() < instant
                                && (complaint.openedDay() < day
                                        || complaint.openedDay() == Days.NEVER));
    }
}
