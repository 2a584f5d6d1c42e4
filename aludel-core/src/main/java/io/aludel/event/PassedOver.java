package io.aludel.event;

/** Classes whose methods are not where something was caused, such as entities: the question is who called them. */
public interface PassedOver {}
