/** The commands of Aludel Migrate as goals of Maven. The goals themselves are written by {@code GoalSources} from the commands. */
@org.jspecify.annotations.NullMarked
package io.aludel.maven;
