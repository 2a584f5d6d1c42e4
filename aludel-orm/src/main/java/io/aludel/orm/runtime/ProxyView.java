package io.aludel.orm.runtime;

/** A view of related objects that stands in a field. */
sealed interface ProxyView permits ProxyList, ProxySet, ProxyMap {}
