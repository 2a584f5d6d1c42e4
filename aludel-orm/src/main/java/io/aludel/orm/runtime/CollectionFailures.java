package io.aludel.orm.runtime;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/** What a collection cannot do. */
final class CollectionFailures {
    private CollectionFailures() {}

    static InvalidRequestException notReplaceable(CollectionTracker collection) {
        return new InvalidRequestException(
                ErrorCode.INVALID_ARGUMENT,
                "collection " + nameOf(collection)
                        + " is not loaded, so it cannot be replaced as a whole: what goes out is not known."
                        + "\n  Put objects in and take them out with add, addAll and remove.");
    }

    static InvalidRequestException notLoadable(CollectionTracker collection) {
        return new InvalidRequestException(
                ErrorCode.INVALID_ARGUMENT,
                "collection " + nameOf(collection) + " is write-only: what is in it cannot be loaded."
                        + "\n  Query it with select() and a session. If its owner is being deleted, say"
                        + " @PassiveDeletes, so that the database follows.");
    }

    private static String nameOf(CollectionTracker collection) {
        EntityDescription owner = collection.owner().$aludel$description();
        return owner.name() + "."
                + owner.attributes().get(collection.attribute()).name();
    }
}
