package io.aludel.event;

/** How a listener is added. */
public enum ListenerOption {
    /** It is called once and then removed, also when it throws. */
    ONCE,
    /** It is called before those that are there, rather than after them. */
    FIRST
}
