package io.aludel.orm.load;

/** What happens when an attribute that is not loaded is touched for the first time. */
public enum FetchMode {
    /** It is loaded for this object alone: SQLAlchemy's classic way. */
    ONE,
    /** It is loaded, in one statement, for all objects that came from the same result. */
    PEERS,
    /** It is refused: for tests and strict code. */
    RAISE
}
