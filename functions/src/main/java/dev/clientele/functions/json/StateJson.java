package dev.clientele.functions.json;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnMemory;
import dev.clientele.model.clv.ClvSent;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.Balances;
import dev.clientele.model.customer.ComplaintRecord;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.DayTotals;
import dev.clientele.model.customer.DueDays;
import dev.clientele.model.customer.Identity;
import dev.clientele.model.customer.Membership;
import dev.clientele.model.customer.PurchaseLedger;
import dev.clientele.model.customer.Voice;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.PendingLook;
import dev.clientele.model.retention.RetentionMemory;
import dev.clientele.model.slice.Days;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes what is remembered of a customer, but for the lists that may be long. Fields have the
 * names that they have in the state. A field more in the state fails a test until it is here.
 */
final class StateJson {

    private final int decimals;

    StateJson(int decimals) {
        this.decimals = decimals;
    }

    void write(JsonRecord record, Customer customer) {
        CustomerState state = customer.state();
        record.instant("clock", state.clock());
        if (state.dueAt() != CustomerState.NOTHING_DUE) {
            record.instant("dueAt", state.dueAt());
        }
        record.object("dueDays", inner -> dueDays(inner, state.dueDays()));
        record.object("sequences", inner -> sequences(inner, state));
        int ids = state.recentEvents().size() + customer.archive().events().size();
        record.object("recentEvents", inner -> inner.whole("remembered", ids));
        record.object("ledger", inner -> ledger(inner, state.ledger()));
        record.object("unitLedgers", inner -> unitLedgers(inner, state.unitLedgers()));
        record.object("voice", inner -> voice(inner, state.voice()));
        record.object("balances", inner -> balances(inner, state.balances()));
        record.object("identity", inner -> identity(inner, state.identity()));
        record.object("costs", inner -> costs(inner, state.costs().byKind()));
        record.array("memberships", state.memberships().entrySet(), StateJson::membership);
        if (state.clvSent() != null) {
            record.object("clvSent", inner -> clvSent(inner, state.clvSent()));
        }
        record.object("churn", inner -> churn(inner, state.churn()));
        record.object("retention", inner -> retention(inner, state.retention()));
        record.object("merges", inner -> inner.texts("takenIn", state.merges().takenIn()));
    }

    private static void day(JsonRecord record, String field, int day) {
        if (day != Days.NEVER && day != ChurnMemory.NO_COOL_DOWN) {
            record.day(field, day);
        }
    }

    private static void dueDays(JsonRecord record, DueDays days) {
        if (!days.isOfValueOnly()) {
            day(record, "tier", days.tier());
            day(record, "churn", days.churn());
        }
        day(record, "value", days.value());
    }

    private static void sequences(JsonRecord record, CustomerState state) {
        for (DecisionTopic topic : DecisionTopic.values()) {
            record.whole(topic.topicName(), state.sequence(topic));
        }
    }

    private void ledger(JsonRecord record, PurchaseLedger ledger) {
        record.truth("carriesMargin", ledger.carriesMargin());
        Iterable<Integer> indexes = IntStream.range(0, ledger.size()).boxed().toList();
        record.array(
                "days",
                indexes,
                (inner, index) -> {
                    inner.day("day", ledger.day(index));
                    totals(inner, ledger.totals(index));
                });
    }

    private void totals(JsonRecord record, DayTotals totals) {
        record.whole("placed", totals.placed()).whole("live", totals.live());
        record.money("ordered", totals.ordered(), decimals);
        record.money("remaining", totals.remaining(), decimals);
        record.money("ownMargin", totals.ownMargin(), decimals);
        record.money("plain", totals.plain(), decimals);
    }

    private void unitLedgers(JsonRecord record, Map<String, PurchaseLedger> ledgers) {
        for (Map.Entry<String, PurchaseLedger> unit : ledgers.entrySet()) {
            record.object(unit.getKey(), inner -> ledger(inner, unit.getValue()));
        }
    }

    private static void voice(JsonRecord record, Voice voice) {
        Voice.NpsAnswer nps = voice.nps();
        if (nps != null) {
            record.object(
                    "nps",
                    inner ->
                            inner.instant("time", nps.time())
                                    .day("day", nps.day())
                                    .decimal("score", nps.score()));
        }
        record.whole("openComplaints", voice.openComplaints());
        record.array(
                "csat",
                voice.csatAnswers(),
                (inner, answer) ->
                        inner.day("day", answer.day())
                                .decimal("score", answer.score())
                                .decimal("scaleMax", answer.scaleMax()));
        record.array("complaints", voice.complaints(), StateJson::complaint);
    }

    private static void complaint(JsonRecord record, ComplaintRecord complaint) {
        record.text("id", complaint.id()).text("status", complaint.status().code());
        record.instant("statusTime", complaint.statusTime());
        day(record, "openedDay", complaint.openedDay());
    }

    private void balances(JsonRecord record, Balances balances) {
        record.array(
                "closings",
                balances.closings(),
                (inner, closing) ->
                        inner.day("day", closing.day())
                                .instant("time", closing.time())
                                .money("assets", closing.assets(), decimals));
        if (balances.grade() != null) {
            record.object(
                    "grade",
                    inner ->
                            inner.text("value", balances.grade().value())
                                    .instant("time", balances.grade().time()));
        }
        if (balances.products() != null) {
            record.object(
                    "products",
                    inner ->
                            inner.whole("value", balances.products().value())
                                    .instant("time", balances.products().time()));
        }
    }

    private static void identity(JsonRecord record, Identity identity) {
        day(record, "firstOrderDay", identity.firstOrderDay());
        if (identity.enrolledDay() != null) {
            record.object(
                    "enrolledDay",
                    inner ->
                            inner.day("value", identity.enrolledDay().value())
                                    .instant("time", identity.enrolledDay().time()));
        }
        if (identity.strategicPartner() != null) {
            record.object(
                    "strategicPartner",
                    inner ->
                            inner.truth("value", identity.strategicPartner().value())
                                    .instant("time", identity.strategicPartner().time()));
        }
    }

    private void costs(JsonRecord record, Map<CostKind, Long> costs) {
        for (Map.Entry<CostKind, Long> cost : costs.entrySet()) {
            record.money(cost.getKey().code(), cost.getValue(), decimals);
        }
    }

    private static void membership(JsonRecord record, Map.Entry<String, Membership> membership) {
        record.text("programme", membership.getKey());
        record.whole("version", membership.getValue().version());
        record.object(
                "standing", inner -> StandingState.write(inner, membership.getValue().standing()));
    }

    private void clvSent(JsonRecord record, ClvSent sent) {
        record.number("predicted", sent.predicted());
        record.number("discountedOrders", sent.discountedOrders());
        record.number("marginRate", sent.marginRate());
        PurchaseFacts facts = sent.facts();
        if (facts != null) {
            record.object(
                    "facts",
                    inner ->
                            inner.whole("days", facts.days())
                                    .day("firstDay", facts.firstDay())
                                    .day("lastDay", facts.lastDay())
                                    .money("total", facts.total(), decimals)
                                    .money("onFirstDay", facts.onFirstDay(), decimals));
        }
        record.day("day", sent.day()).text("models", sent.models());
    }

    private static void churn(JsonRecord record, ChurnMemory churn) {
        record.text("level", name(churn.level()));
        day(record, "coolDownUntil", churn.coolDownUntil());
        record.array("unjudged", churn.unjudged(), StateJson::raised);
        if (churn.standing() != null) {
            record.object("standing", inner -> raised(inner, churn.standing()));
        }
    }

    private static void raised(JsonRecord record, ChurnMemory.Raised raised) {
        record.instant("at", raised.at()).day("lastDay", raised.lastDay());
        record.text("level", name(raised.level()));
        AlertOrigin origin = raised.origin();
        if (origin != null) {
            record.object(
                    "origin",
                    inner ->
                            inner.text("tier", origin.tier())
                                    .text("reason", origin.reason().code())
                                    .text("relationship", origin.relationship().code()));
        }
    }

    private static void retention(JsonRecord record, RetentionMemory retention) {
        BaseStanding counted = retention.counted();
        record.object(
                "counted",
                inner -> inner.text("status", name(counted.status())).text("tier", counted.tier()));
        PendingLook look = retention.look();
        if (look != null) {
            record.object("look", inner -> look(inner, look));
        }
    }

    private static void look(JsonRecord record, PendingLook look) {
        record.day("firstDay", look.firstDay()).day("lastDay", look.lastDay());
        record.object(
                "start",
                inner ->
                        inner.text("tier", look.start().tier())
                                .text("level", name(look.start().level()))
                                .text("relationship", look.start().relationship().code()));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
