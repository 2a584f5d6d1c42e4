/** Mapping, session, identity map, unit of work and loading strategies. */
module io.aludel.orm {
    requires transitive io.aludel.core;
    requires transitive jakarta.persistence;
    requires org.slf4j;

    // A package is exported in the commit that gives it its first public class: javac refuses empty ones.
}
