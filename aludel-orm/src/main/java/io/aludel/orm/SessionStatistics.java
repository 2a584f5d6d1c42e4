package io.aludel.orm;

/**
 * What a session has done since it was opened; a snapshot. Immutable.
 *
 * @param statements how many statements were sent; a batch counts once
 * @param flushes how many flushes had something to do
 * @param transactions how many transactions began
 * @param persistent how many objects with a row are here
 * @param pending how many objects the next flush inserts
 */
public record SessionStatistics(long statements, long flushes, long transactions, int persistent, int pending) {
    static SessionStatistics of(SessionContext session) {
        return new SessionStatistics(
                session.transactions().statements(),
                session.flushing().count(),
                session.transactions().begun(),
                session.identityMap().entities().size(),
                session.work().pending().size());
    }
}
