package io.aludel.orm.runtime;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/** What a collection cannot do. */
final class CollectionFailures {
    private CollectionFailures() {}

    static InvalidRequestException notReplaceable(String where) {
        return new InvalidRequestException(
                ErrorCode.INVALID_ARGUMENT,
                "collection " + where
                        + " is not loaded, so it cannot be replaced as a whole: what goes out is not known."
                        + "\n  Put objects in and take them out with add, addAll and remove.");
    }

    static InvalidRequestException notLoadable(String where) {
        return new InvalidRequestException(
                ErrorCode.INVALID_ARGUMENT,
                "collection " + where + " is write-only: what is in it cannot be loaded."
                        + "\n  Query it with select() and a session. If its owner is being deleted, say"
                        + " @PassiveDeletes, so that the database follows.");
    }
}
