package dev.clientele.functions.codec;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;

/** The numbers by which rows name values. A number is never given to another value. */
final class Codes {

    private Codes() {}

    static int of(DecisionTopic topic) {
        return switch (topic) {
            case TIER_CHANGES -> 1;
            case TIER_NOTICES -> 2;
            case CLV_UPDATES -> 3;
            case CHURN_ALERTS -> 4;
        };
    }

    static DecisionTopic topic(RowReader row) throws CorruptRowException {
        int code = row.octet();
        return switch (code) {
            case 1 -> DecisionTopic.TIER_CHANGES;
            case 2 -> DecisionTopic.TIER_NOTICES;
            case 3 -> DecisionTopic.CLV_UPDATES;
            case 4 -> DecisionTopic.CHURN_ALERTS;
            default -> throw row.corrupt("no topic of decisions has the code " + code);
        };
    }

    static int of(ChurnLevel level) {
        return switch (level) {
            case NONE -> 0;
            case WATCH -> 1;
            case HIGH -> 2;
            case CRITICAL -> 3;
        };
    }

    static ChurnLevel churnLevel(RowReader row) throws CorruptRowException {
        int code = row.octet();
        return switch (code) {
            case 0 -> ChurnLevel.NONE;
            case 1 -> ChurnLevel.WATCH;
            case 2 -> ChurnLevel.HIGH;
            case 3 -> ChurnLevel.CRITICAL;
            default -> throw row.corrupt("no churn level has the code " + code);
        };
    }

    static int of(CostKind kind) {
        return switch (kind) {
            case ACQUISITION -> 1;
            case SERVICE -> 2;
            case MARKETING -> 3;
            case REWARD -> 4;
            case SURVEY -> 5;
            case STAFF -> 6;
        };
    }

    static CostKind costKind(RowReader row) throws CorruptRowException {
        int code = row.octet();
        return switch (code) {
            case 1 -> CostKind.ACQUISITION;
            case 2 -> CostKind.SERVICE;
            case 3 -> CostKind.MARKETING;
            case 4 -> CostKind.REWARD;
            case 5 -> CostKind.SURVEY;
            case 6 -> CostKind.STAFF;
            default -> throw row.corrupt("no kind of cost has the code " + code);
        };
    }

    static int of(ComplaintStatus status) {
        return switch (status) {
            case OPENED -> 1;
            case RESPONDED -> 2;
            case RESOLVED -> 3;
            case REOPENED -> 4;
        };
    }

    static ComplaintStatus complaintStatus(RowReader row) throws CorruptRowException {
        int code = row.octet();
        return switch (code) {
            case 1 -> ComplaintStatus.OPENED;
            case 2 -> ComplaintStatus.RESPONDED;
            case 3 -> ComplaintStatus.RESOLVED;
            case 4 -> ComplaintStatus.REOPENED;
            default -> throw row.corrupt("no status of a complaint has the code " + code);
        };
    }
}
