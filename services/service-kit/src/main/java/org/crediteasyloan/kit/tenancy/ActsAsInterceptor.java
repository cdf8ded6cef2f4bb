package org.crediteasyloan.kit.tenancy;

import io.quarkus.arc.ArcInvocationContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

@ActsAs(DatabaseRole.TIMERS)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ActsAsInterceptor {

    @AroundInvoke
    @Nullable Object act(InvocationContext invocation) throws Exception {
        ActsAs binding = ArcInvocationContext.findIterceptorBinding(invocation, ActsAs.class);
        return Acting.<@Nullable Object>as(binding.value(), invocation::proceed);
    }
}
