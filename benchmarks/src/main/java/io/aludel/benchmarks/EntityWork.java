package io.aludel.benchmarks;

import java.sql.SQLException;

/**
 * What one library does for the workloads with entities, in its best known way, on a database of its own with the same rows. Each
 * method returns a sum over what it read or wrote, which is the same for all libraries.
 */
interface EntityWork extends AutoCloseable {

    static EntityWork of(String library, String database) throws SQLException {
        return of(library, new JdbcSide(database, true));
    }

    static EntityWork of(String library, JdbcSide side) {
        return switch (library) {
            case "jdbc" -> new JdbcWork(side);
            case "aludel" -> new AludelWork(side);
            case "hibernate" -> new HibernateWork(side);
            case "jooq" -> new JooqWork(side);
            default -> throw new IllegalArgumentException("no such library: " + library);
        };
    }

    /** W1: a user by key, in a fresh session and transaction. */
    long loadByKey(long key) throws SQLException;

    /** W2: all posts by one query. */
    long loadPosts() throws SQLException;

    /** W3a: all measurements as entities. */
    long loadFlat() throws SQLException;

    /** W3b: all measurements as records that nobody tracks. */
    long loadRecords() throws SQLException;

    /** W4: all users with their posts and the tags of those. */
    long loadGraph() throws SQLException;

    /** W5a: new posts whose keys the database makes. */
    long insertPosts() throws SQLException;

    /** W6: loads all posts and changes the titles of some. */
    long changePosts(String title) throws SQLException;

    /** W5b: 10,000 measurements, which bring their keys. */
    long insertFlat() throws SQLException;

    /** W8: 100,000 measurements by the fastest way there is. */
    long insertBulk() throws SQLException;

    /** W10: 100 measurements as entities, each in a session and transaction of its own. */
    long insertEach() throws SQLException;

    /** Removes the posts. */
    void clearPosts() throws SQLException;

    /** Removes the measurements. */
    void clearFlat() throws SQLException;

    @Override
    void close();
}
