package io.bellwether.enrich;

import io.bellwether.enrich.segment.Segmentation;

/** Title and text, divided once for all parts. */
record DividedArticle(Segmentation title, Segmentation text) {}
