package dev.clientele.jobs.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the demo shows at one moment.
 *
 * @param at the moment
 * @param elapsed since the command was given
 * @param places where to look for more
 * @param playback how far the events are played
 * @param traffic how the job keeps up with them
 * @param customers who have a profile
 * @param tiers customers by tier, the highest tier first
 * @param decisions number by topic
 * @param deadLetters number by reason
 * @param firstMove the first change from tier to tier, once there was one
 * @param latest decisions in words, the newest last
 */
record Screen(
        Instant at,
        Duration elapsed,
        Places places,
        Playback playback,
        Traffic traffic,
        long customers,
        Map<String, Long> tiers,
        Map<String, Long> decisions,
        Map<String, Long> deadLetters,
        Optional<FirstMove> firstMove,
        List<String> latest) {

    /**
     * Where to look for more.
     *
     * @param webPage Flink's
     * @param broker Kafka's address
     */
    record Places(String webPage, String broker) {}

    /**
     * How far the events are played.
     *
     * @param share of the past that is played, from 0 to 1
     * @param reached the time in the customers' world
     * @param live whether that is the machine's time
     * @param next when the next event is due
     */
    record Playback(double share, Instant reached, boolean live, Instant next) {}

    /**
     * How the job keeps up.
     *
     * @param sent events since the start
     * @param sentPerSecond lately
     * @param processed events since the start
     * @param processedPerSecond lately
     * @param behind events that wait in the topic
     * @param checkpoints completed since the start
     */
    record Traffic(
            long sent,
            double sentPerSecond,
            long processed,
            double processedPerSecond,
            long behind,
            long checkpoints) {}

    /**
     * The first change from tier to tier.
     *
     * @param after how long after the command was given it could be read
     * @param sentence the change in words
     */
    record FirstMove(Duration after, String sentence) {}
}
