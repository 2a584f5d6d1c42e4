package io.aludel.orm.runtime;

import java.io.Serializable;

/** A view of related objects that stands in a field. */
sealed interface ProxyView extends Serializable permits ProxyList, ProxySet, ProxyMap {}
