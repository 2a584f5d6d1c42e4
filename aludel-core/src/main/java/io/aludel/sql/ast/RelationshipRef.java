package io.aludel.sql.ast;

/** A relationship of an entity, by name; the mapping knows how its tables meet. */
public record RelationshipRef(EntityRef owner, String name) {}
