package io.aludel.benchmarks;

import java.sql.SQLException;

/**
 * What one library does for the workloads with entities, in its best known way, on a database of its own with the same rows. Each
 * method returns a sum over what it read or wrote, which is the same for all libraries.
 */
interface EntityWork extends AutoCloseable {

    static EntityWork of(String library, String database) throws SQLException {
        return switch (library) {
            case "jdbc" -> new JdbcWork(database);
            case "aludel" -> new AludelWork(database);
            case "hibernate" -> new HibernateWork(database);
            case "jooq" -> new JooqWork(database);
            default -> throw new IllegalArgumentException("no such library: " + library);
        };
    }

    /** W1: a user by key, in a fresh session and transaction. */
    long loadByKey(long key) throws SQLException;

    /** W2: all posts by one query. */
    long loadPosts() throws SQLException;

    /** W3a: all measurements as entities. */
    long loadFlat() throws SQLException;

    /** W4: all users with their posts and the tags of those. */
    long loadGraph() throws SQLException;

    /** W5a: new posts whose keys the database makes. */
    long insertPosts() throws SQLException;

    /** W6: loads all posts and changes the titles of some. */
    long changePosts(String title) throws SQLException;

    /** Removes the posts. */
    void clearPosts() throws SQLException;

    @Override
    void close();
}
