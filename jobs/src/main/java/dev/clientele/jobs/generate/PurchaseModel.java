package dev.clientele.jobs.generate;

/**
 * When a customer may drop out: the only difference between the two families of purchase models.
 */
public enum PurchaseModel {
    /** Fader, Hardie and Lee (2005): only after a repeat purchase. */
    BG_NBD("bg-nbd"),
    /** Batislam and others (2007): after every purchase, the first one included. */
    MBG_NBD("mbg-nbd");

    private final String label;

    PurchaseModel(String label) {
        this.label = label;
    }

    /** The model's name as it stands in a models file. */
    public String label() {
        return label;
    }
}
