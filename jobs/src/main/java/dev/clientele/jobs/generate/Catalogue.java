package dev.clientele.jobs.generate;

/** The words of the made-up shop. None of them needs escaping in JSON. */
final class Catalogue {

    static final String[] CATEGORIES = {
        "grocery",
        "snacks",
        "beverages",
        "household",
        "personal-care",
        "cosmetics",
        "apparel",
        "shoes",
        "electronics",
        "books",
        "toys",
        "sports"
    };
    static final String[] BRANDS = {"northwind", "blue-heron", "tallgrass", "lantern", "orchard"};
    static final String[] ORDER_CHANNELS = {"web", "app", "app", "store", "wechat"};
    static final String[] MESSAGE_CHANNELS = {"email", "sms", "wechat", "app"};

    /** Ten of them, so that a kind's share is its number of places. */
    static final String[] INTERACTIONS = {
        "visit", "visit", "visit", "visit", "open", "open", "click", "login", "login", "review"
    };

    static final String[] RARE_INTERACTIONS = {"reply", "store-visit", "event", "review"};
    static final String[] RETURN_REASONS = {"damaged", "wrong-size", "not-as-described", "late"};
    static final String[] SURVEY_DIMENSIONS = {"product", "service", "after-sales"};
    static final String[] COMPLAINT_CATEGORIES = {"delivery", "quality", "billing", "service"};
    static final String[] SEVERITIES = {"low", "low", "medium", "high"};
    static final String[] REGIONS = {"east", "south", "north", "west", "central"};
    static final String[] CITIES = {"Shanghai", "Shenzhen", "Beijing", "Chengdu", "Wuhan"};
    static final String[] AGE_BANDS = {"18-24", "25-34", "25-34", "35-44", "45-54", "55+"};
    static final String[] GENDERS = {"female", "female", "male", "male", "unknown"};
    static final String[] SOURCES = {"search", "social", "referral", "store", "advertisement"};

    private Catalogue() {}
}
