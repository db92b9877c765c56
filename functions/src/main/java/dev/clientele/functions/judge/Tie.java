package dev.clientele.functions.judge;

/**
 * All customers with one score: no threshold tells them apart.
 *
 * @param score of each of them
 * @param customers how many they are
 * @param silent how many of them had no order
 */
record Tie(double score, long customers, long silent) {

    long ordering() {
        return customers - silent;
    }

    Tie plus(Tie other) {
        return new Tie(score, customers + other.customers, silent + other.silent);
    }
}
