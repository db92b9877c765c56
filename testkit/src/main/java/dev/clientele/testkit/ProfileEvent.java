package dev.clientele.testkit;

/** What is known of a customer. */
public final class ProfileEvent extends Event<ProfileEvent> {

    ProfileEvent(String customerId, String time) {
        super("profile", customerId, time);
    }

    /**
     * Sets since when the customer is one.
     *
     * @param time a day such as {@code 2024-05-31}, or an RFC 3339 instant
     * @return this
     */
    public ProfileEvent enrolledAt(String time) {
        return set("enrolledAt", time);
    }

    /**
     * Sets whether the customer is a strategic partner.
     *
     * @param isOne true if so
     * @return this
     */
    public ProfileEvent strategicPartner(boolean isOne) {
        fields().put("strategicPartner", isOne);
        return this;
    }

    /**
     * Sets the customer's birthday.
     *
     * @param day for example {@code 1990-02-28}
     * @return this
     */
    public ProfileEvent birthday(String day) {
        return set("birthday", day);
    }

    /**
     * Sets whether the customer may be written to by a channel.
     *
     * @param channel for example {@code sms}
     * @param isGiven true if so
     * @return this
     */
    public ProfileEvent consent(String channel, boolean isGiven) {
        fields().withObjectProperty("consent").put(channel, isGiven);
        return this;
    }
}
