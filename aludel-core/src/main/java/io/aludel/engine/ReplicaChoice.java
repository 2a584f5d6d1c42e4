package io.aludel.engine;

/** Which replica is taken next, among those that are not left out. Weights count in each case. */
public enum ReplicaChoice {
    /** One after another; a replica of weight 2 has two turns in each round. */
    ROUND_ROBIN,
    /** By chance, as likely as the weight says. */
    RANDOM,
    /** By chance, the likelier the sooner its statements were answered lately. */
    LATENCY
}
