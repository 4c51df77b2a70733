package io.bellwether.runtime.net;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Straight to the host: a proxy would dial in our stead, out of the guard's sight. */
final class DirectRoute implements HttpRoutePlanner {

    @Override
    public HttpRoute determineRoute(HttpHost target, HttpContext context) {
        int port = DefaultSchemePortResolver.INSTANCE.resolve(target);
        var host = new HttpHost(target.getSchemeName(), target.getHostName(), port);
        return new HttpRoute(host, null, "https".equalsIgnoreCase(target.getSchemeName()));
    }
}
