/** Fetches; when nobody answers it throws words for a person instead of the browser's. */
export async function ask(address: string, init: RequestInit): Promise<Response> {
	try {
		return await fetch(address, init);
	} catch (error) {
		if (init.signal?.aborted) throw error;
		throw new Error('The server does not answer. Is it still running?', { cause: error });
	}
}
