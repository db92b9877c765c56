package dev.clientele.jobs.generate;

import java.time.LocalDate;
import java.util.Optional;

/** The profile that a customer fills in when joining. */
final class Enrolling {

    private static final LocalDate YOUNGEST = LocalDate.of(2007, 12, 31);

    private Enrolling() {}

    static Optional<GeneratedEvent> enrol(long time, Customer customer) {
        RandomSource random = customer.random();
        int place = random.below(Catalogue.REGIONS.length);
        String birthday = YOUNGEST.minusDays(random.below(50 * 365)).toString();
        customer.write("profile", time)
                .instant("enrolledAt", time)
                .text("region", Catalogue.REGIONS[place])
                .text("city", Catalogue.CITIES[place])
                .text("ageBand", random.oneOf(Catalogue.AGE_BANDS))
                .text("gender", random.oneOf(Catalogue.GENDERS))
                .text("customerType", random.chance(0.98) ? "consumer" : "employee")
                .text("birthday", birthday)
                .text("timeZone", customer.world().config().zone().getId())
                .text("acquisitionSource", random.oneOf(Catalogue.SOURCES))
                .open("consent", '{')
                .flag("email", random.chance(0.7))
                .flag("sms", random.chance(0.5))
                .flag("wechat", random.chance(0.6))
                .close('}');
        return customer.publish("profile", time);
    }
}
