package dev.clientele.model.clv;

/** Fits of the CDNOW 1/10 sample in weeks, to full precision. */
final class Cdnow {

    static final BgNbd BG_NBD =
            new BgNbd(0.2425929282798216, 4.413532265271803, 0.7928859664405851, 2.42575238262545);
    static final MbgNbd MBG_NBD = new MbgNbd(0.5248377, 6.1829885, 0.8913563, 1.614);
    static final ParetoNbd PARETO_NBD = new ParetoNbd(0.5532755, 10.5776118, 0.6062137, 11.6679166);
    static final GammaGamma VALUE =
            new GammaGamma(6.248802496074264, 3.744588460923312, 15.447748064932831);

    private Cdnow() {}
}
