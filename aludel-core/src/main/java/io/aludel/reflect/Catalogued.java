package io.aludel.reflect;

/**
 * A dialect whose database tells what it contains in a way of its own. The driver's metadata are asked about other databases, which know
 * nothing of checks, comments, computed columns and the like.
 *
 * <pre>{@code
 * final class LedgerDialect extends Dialect implements Catalogued {
 *     @Override
 *     public Catalog catalog() {
 *         return new LedgerCatalog();
 *     }
 * }
 * }</pre>
 */
public interface Catalogued {
    /** How the database is asked; cheap, stateless and safe for use by many threads. */
    Catalog catalog();
}
