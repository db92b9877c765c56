package dev.clientele.functions.programme;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.clientele.model.clv.FittedModels;
import dev.clientele.model.tier.TierPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Small documents, written with single quotes, and what is wrong with them. */
final class Documents {

    static final String NAME = "document.json";

    /** A valid policy; tests replace parts of it. */
    static final String POLICY =
            """
            {'id': 'p', 'version': 1, 'effectiveFrom': '2026-01-01T00:00:00+08:00',
             'approvedBy': 'board', 'timeZone': 'Asia/Shanghai', 'currency': 'CNY',
             'defaultMargin': 0.3, 'engagementWeights': {'visit': 1}, 'rates': {'USD': 7.1},
             'creditGrades': {'A': 5},
             'downgrade': {'mode': 'to-qualified', 'graceDays': 30, 'minHoldDays': 90,
                           'keepRatio': 0.9, 'warnDays': [7, 30]},
             'churn': {'horizonDays': 90, 'levels': {'watch': 60, 'high': 75, 'critical': 90},
                       'clear': 50, 'coolDownDays': 14, 'signals': {'openComplaint': 15}},
             'tiers': [
               {'id': 'member', 'name': {'en': 'Member'}},
               {'id': 'gold', 'enter': {'metric': 'spend', 'days': 365, 'atLeast': 1000}}]}
            """;

    private static final String GOLD = "{'metric': 'spend', 'days': 365, 'atLeast': 1000}";

    private Documents() {}

    static byte[] json(String quoted) {
        return quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** The valid policy with a part replaced, which must be there. */
    static String with(String part, String replacement) {
        if (!POLICY.contains(part)) {
            throw new IllegalArgumentException("no " + part + " in the policy");
        }
        return POLICY.replace(part, replacement);
    }

    /** The valid policy with another condition of entering gold. */
    static String withEnter(String condition) {
        return with(GOLD, condition);
    }

    static TierPolicy policy(String quoted) throws InvalidDocumentException {
        return PolicyReader.read(json(quoted), NAME).get(0);
    }

    static List<String> faultsOfPolicy(String quoted) {
        return faults(() -> PolicyReader.read(json(quoted), NAME));
    }

    static FittedModels models(String quoted) throws InvalidDocumentException {
        return ModelsReader.read(json(quoted), NAME);
    }

    static List<String> faultsOfModels(String quoted) {
        return faults(() -> ModelsReader.read(json(quoted), NAME));
    }

    private static List<String> faults(ThrowingCallable read) {
        InvalidDocumentException refused =
                catchThrowableOfType(InvalidDocumentException.class, read);
        return refused == null
                ? List.of()
                : refused.faults().stream().map(Fault::toString).toList();
    }
}
