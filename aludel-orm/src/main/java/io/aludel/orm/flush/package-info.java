/**
 * Turns pending changes into an ordered plan of statements, and carries it out.
 *
 * <p>{@code FlushCoordinator} -> {@code CascadeWalker} (orphans, children of deleted parents) -> {@code KeyAssigner} -> {@code
 * FlushPlanner}: {@code MutationDecomposer} (one {@code RowMutation} for each row, from the {@code ChangeSet} of each object) and
 * {@code LinkDecomposer} -> {@code DependencyGraph} (from the {@code ConstraintModel}) -> {@code CycleBreaker} -> {@code
 * TopologicalSort} -> {@code FlushPlan} -> {@code BatchExecutor} (with {@code MutationCompiler}) -> {@code KeyPropagator} -> {@code
 * VersionCheck} -> {@code StateTransition}. From {@code FlushWork} to {@code FlushPlan} nothing is loaded, sent or changed.
 */
@NullMarked
package io.aludel.orm.flush;

import org.jspecify.annotations.NullMarked;
