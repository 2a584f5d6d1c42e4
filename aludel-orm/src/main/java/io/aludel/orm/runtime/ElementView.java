package io.aludel.orm.runtime;

/** What the field of an element collection holds: a list, set or map that tells of its changes. */
interface ElementView {
    /** What is behind it. */
    ElementValues source();
}
