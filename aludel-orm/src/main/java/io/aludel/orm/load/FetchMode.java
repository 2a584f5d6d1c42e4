package io.aludel.orm.load;

/** What happens when an attribute that is not loaded is touched for the first time. */
public enum FetchMode {
    /** It is loaded for this object alone, a collection even when something is added: SQLAlchemy's classic way. */
    ONE,
    /** It is loaded, in one statement, for all objects that came from the same result; additions to a collection load nothing. */
    PEERS,
    /** It is refused: for tests and strict code. */
    RAISE
}
