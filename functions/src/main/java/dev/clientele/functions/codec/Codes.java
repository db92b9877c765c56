package dev.clientele.functions.codec;

import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.retention.CustomerStatus;

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
        return churnLevel(row.octet(), row);
    }

    static ChurnLevel churnLevel(int code, RowReader row) throws CorruptRowException {
        return switch (code) {
            case 0 -> ChurnLevel.NONE;
            case 1 -> ChurnLevel.WATCH;
            case 2 -> ChurnLevel.HIGH;
            case 3 -> ChurnLevel.CRITICAL;
            default -> throw row.corrupt("no churn level has the code " + code);
        };
    }

    static int of(ChurnReason.Code reason) {
        return switch (reason) {
            case OPEN_COMPLAINT -> 1;
            case DETRACTOR -> 2;
            case RETURNS -> 3;
            case FREQUENCY_HALVED -> 4;
            case ENGAGEMENT_HALVED -> 5;
            case OVERDUE -> 6;
            case NO_SECOND_ORDER -> 7;
        };
    }

    static ChurnReason.Code reason(RowReader row) throws CorruptRowException {
        int code = row.octet();
        return switch (code) {
            case 1 -> ChurnReason.Code.OPEN_COMPLAINT;
            case 2 -> ChurnReason.Code.DETRACTOR;
            case 3 -> ChurnReason.Code.RETURNS;
            case 4 -> ChurnReason.Code.FREQUENCY_HALVED;
            case 5 -> ChurnReason.Code.ENGAGEMENT_HALVED;
            case 6 -> ChurnReason.Code.OVERDUE;
            case 7 -> ChurnReason.Code.NO_SECOND_ORDER;
            default -> throw row.corrupt("no reason of an alert has the code " + code);
        };
    }

    static int of(Relationship relationship) {
        return switch (relationship) {
            case PROSPECT -> 0;
            case ONE_TIME -> 1;
            case REPEAT -> 2;
            case LAPSED -> 3;
            case WON_BACK -> 4;
        };
    }

    static Relationship relationship(RowReader row) throws CorruptRowException {
        int code = row.octet();
        return switch (code) {
            case 0 -> Relationship.PROSPECT;
            case 1 -> Relationship.ONE_TIME;
            case 2 -> Relationship.REPEAT;
            case 3 -> Relationship.LAPSED;
            case 4 -> Relationship.WON_BACK;
            default -> throw row.corrupt("no relationship has the code " + code);
        };
    }

    static int of(CustomerStatus status) {
        return switch (status) {
            case NONE -> 0;
            case ACTIVE -> 1;
            case LAPSED -> 2;
        };
    }

    static CustomerStatus customerStatus(int code, RowReader row) throws CorruptRowException {
        return switch (code) {
            case 0 -> CustomerStatus.NONE;
            case 1 -> CustomerStatus.ACTIVE;
            case 2 -> CustomerStatus.LAPSED;
            default -> throw row.corrupt("no status of a customer has the code " + code);
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
