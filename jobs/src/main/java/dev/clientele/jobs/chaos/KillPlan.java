package dev.clientele.jobs.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Who is killed when: the same for the same seed. */
final class KillPlan {

    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 8_000;

    private KillPlan() {}

    /**
     * One kill.
     *
     * @param victim what is killed
     * @param after for how long decisions have come again by then
     * @param index chooses among several of a kind
     */
    record Kill(Victim victim, Duration after, int index) {}

    /** So many kills, of each kind as often as of the others, in an order of chance. */
    static List<Kill> of(int rounds, long seed) {
        Random random = new Random(seed);
        List<Victim> victims = new ArrayList<>();
        while (victims.size() < rounds) {
            List<Victim> turn = new ArrayList<>(Arrays.asList(Victim.values()));
            Collections.shuffle(turn, random);
            victims.addAll(turn);
        }
        return victims.stream().limit(rounds).map(victim -> kill(victim, random)).toList();
    }

    private static Kill kill(Victim victim, Random random) {
        int millis = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
        return new Kill(victim, Duration.ofMillis(millis), random.nextInt(Integer.MAX_VALUE));
    }
}
