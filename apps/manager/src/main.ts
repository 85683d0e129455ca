import { ApiError } from './api-error.js';
import { Api } from './api.js';
import { button, element } from './element.js';
import { routeOf } from './route.js';
import type { ScreenContext } from './screen.js';
import { instanceScreen } from './screens/instance.js';
import { listScreen } from './screens/list.js';
import { signInScreen } from './screens/sign-in.js';
import { keptKey } from './session.js';

/** The page: who is signed in, and the screen that the address asks for. */
class Page {
  private access: { readonly api: Api; readonly isGlobal: boolean } | null = null;
  private left = new AbortController();

  constructor(
    private readonly main: Element,
    private readonly session: Element,
  ) {}

  async start(): Promise<void> {
    window.addEventListener('hashchange', () => this.show());
    const key = keptKey.read();
    if (key === null) return this.askForKey(null);
    try {
      await this.enter(key);
    } catch (error) {
      this.askForKey(error);
    }
  }

  /** @throws ApiError when the key is refused, or nobody answers */
  private async enter(key: string): Promise<void> {
    const api = new Api(key);
    this.access = { api, isGlobal: await api.isGlobal() };
    keptKey.keep(key);
    this.session.replaceChildren(
      element('span', {}, this.access.isGlobal ? 'Admin key' : 'Token of an instance'),
      button('Sign out', {}, () => this.askForKey(null)),
    );
    this.show();
  }

  private askForKey(because: unknown): void {
    // One that could not be judged may be good still.
    if (because === null || isRefusal(because)) keptKey.forget();
    this.access = null;
    this.session.replaceChildren();
    this.put('Sign in', () => signInScreen(because, (key) => this.enter(key)));
    document.getElementById('key')?.focus();
  }

  private show(failure: unknown = null): void {
    if (this.access === null) return;
    const route = routeOf(location.hash);
    const title = route.screen === 'instance' ? route.name : 'Instances';
    const { access } = this;
    this.put(title, (signal) => {
      const context: ScreenContext = {
        ...access,
        signal,
        leave: () => this.left.abort(),
        reopen: (reason) => this.show(reason),
      };
      return route.screen === 'instance'
        ? instanceScreen(context, route.name, failure)
        : listScreen(context, route.cursor);
    });
  }

  /** The screen before it stops looking. */
  private put(title: string, screen: (signal: AbortSignal) => HTMLElement): void {
    this.left.abort();
    this.left = new AbortController();
    document.title = `${title} · Switchboard`;
    this.main.replaceChildren(screen(this.left.signal));
  }
}

const isRefusal = (error: unknown): boolean => error instanceof ApiError && error.status === 401;

const [main, session] = ['main', 'session'].map((id) => document.getElementById(id));
if (main && session) void new Page(main, session).start();
