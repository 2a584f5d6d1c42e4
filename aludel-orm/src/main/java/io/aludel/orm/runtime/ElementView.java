package io.aludel.orm.runtime;

import java.io.Serializable;

/** What the field of an element collection holds: a list, set or map that tells of its changes. */
interface ElementView extends Serializable {
    /** What is behind it. */
    ElementValues source();
}
