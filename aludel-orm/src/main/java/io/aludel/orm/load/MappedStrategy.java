package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.InnerJoinFact;
import io.aludel.orm.runtime.LoadedByFact;

/** How the mapping says that a relationship is loaded. Stateless. */
final class MappedStrategy {
    private MappedStrategy() {}

    static StrategyChoice of(RelationshipMapping relationship) {
        StrategyChoice choice = StrategyChoice.of(strategy(relationship));
        InnerJoinFact inner = relationship.description().fact(InnerJoinFact.class);
        if (inner == null) {
            return choice;
        }
        return inner.unnested() ? choice.withUnnestedInner() : choice.withInner(true);
    }

    private static Strategy strategy(RelationshipMapping relationship) {
        LoadedByFact said = relationship.description().fact(LoadedByFact.class);
        if (said == null) {
            if (!relationship.description().isEager()) {
                return Strategy.LAZY;
            }
            return relationship instanceof ReferenceMapping ? Strategy.JOINED : Strategy.SELECTIN;
        }
        return switch (said.strategy()) {
            case SELECT -> Strategy.LAZY;
            case JOINED -> Strategy.JOINED;
            case SELECTIN -> Strategy.SELECTIN;
            case SUBQUERY -> Strategy.SUBQUERY;
            case IMMEDIATE -> Strategy.IMMEDIATE;
            case RAISE -> Strategy.RAISE;
            case RAISE_ON_SQL -> Strategy.RAISE_ON_SQL;
            case NOLOAD -> Strategy.NOLOAD;
        };
    }

    /** Whether its objects are kept when they are loaded; of some collections they are only changed and queried. */
    static boolean isKept(RelationshipMapping relationship) {
        return !(relationship instanceof CollectionMapping collection)
                || collection.description().collectionKind().keepsElements();
    }

    /** Refuses to load what is not kept. */
    static void requireLoadable(RelationshipMapping relationship, Strategy strategy) {
        if (strategy.isEager() && !isKept(relationship)) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    strategy.option() + "(" + relationship
                            + "): the collection is never loaded, only changed and queried."
                            + "\n  Make it a List, or query it: session.execute(collection.select()).");
        }
    }

    /** How many relationships deep it loads along with others; 0 for as long as it does not go in circles. */
    static int depth(RelationshipMapping relationship) {
        LoadedByFact said = relationship.description().fact(LoadedByFact.class);
        return said == null ? 0 : said.depth();
    }
}
